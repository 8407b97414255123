-- Statistics, intervals and spectral units (catalogue of UDFs 1.2 sections 2.5 and 2.6; DaCHS).

-- Intervals whose ends are in the wrong order overlap with nothing.
CREATE OR REPLACE FUNCTION adql.interval_overlaps(a1 float8, b1 float8, a2 float8, b2 float8) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (a1 <= b1 AND a2 <= b2 AND a1 <= b2 AND a2 <= b1)::integer;

CREATE OR REPLACE FUNCTION adql.interval_has(val float8, iv float8[]) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (val BETWEEN iv[1] AND iv[2])::integer;

-- Counts one value: NULL and what is below lower into the first cell, what is above upper into the last; upper itself belongs to
-- the last bin.
CREATE OR REPLACE FUNCTION adql.histogram_step(counts integer[], val float8, low float8, high float8, nbins integer) RETURNS integer[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  cell integer;
BEGIN
  IF counts IS NULL THEN
    IF nbins NOT BETWEEN 1 AND 100000 OR NOT low < high OR nbins IS NULL OR (low < high) IS NULL THEN
      RAISE EXCEPTION USING
        ERRCODE = 'invalid_parameter_value',
        MESSAGE = 'a histogram needs a lower limit less than the upper one and from 1 to 100000 bins';
    END IF;
    counts := array_fill(0, ARRAY[nbins + 2]);
  END IF;
  cell := CASE
    WHEN val IS NULL OR val = 'NaN' THEN 1
    WHEN val = high THEN nbins + 1
    ELSE width_bucket(val, low, high, nbins) + 1
  END;
  counts[cell] := counts[cell] + 1;
  RETURN counts;
END
$$;

CREATE OR REPLACE FUNCTION adql.histogram_sum(a integer[], b integer[]) RETURNS integer[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT array_agg(t.x + t.y ORDER BY t.i) FROM unnest(a, b) WITH ORDINALITY AS t (x, y, i));

CREATE OR REPLACE AGGREGATE adql.histogram(val float8, low float8, high float8, nbins integer) (
  SFUNC = adql.histogram_step, STYPE = integer[], COMBINEFUNC = adql.histogram_sum, PARALLEL = SAFE);

-- A spectral quantity in joule: energy, h c / wavelength, h c wave number, h frequency.
CREATE OR REPLACE FUNCTION adql.specconv(expr float8, expr_unit text, dest_unit text) RETURNS float8
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  hc CONSTANT float8 := 6.62607015e-34::float8 * 299792458;
  joule float8;
  source float8 := adql.spectral_unit(expr_unit);
  target float8 := adql.spectral_unit(dest_unit);
BEGIN
  IF expr = 0 AND (source < 0) <> (target < 0) THEN
    RETURN NULL;
  END IF;
  joule := CASE WHEN source < 0 THEN hc / (expr * -source) ELSE expr * source END;
  RETURN CASE WHEN target < 0 THEN hc / (joule * -target) ELSE joule / target END;
END
$$;

-- What one of a unit is in joule; of a wavelength, in metres and negative. CODATA 2018, exact.
CREATE OR REPLACE FUNCTION adql.spectral_unit(name text) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE name
  WHEN 'J' THEN 1
  WHEN 'erg' THEN 1e-7
  WHEN 'meV' THEN 1.602176634e-22
  WHEN 'eV' THEN 1.602176634e-19
  WHEN 'keV' THEN 1.602176634e-16
  WHEN 'MeV' THEN 1.602176634e-13
  WHEN 'GeV' THEN 1.602176634e-10
  WHEN 'TeV' THEN 1.602176634e-7
  WHEN 'm' THEN -1
  WHEN 'dm' THEN -1e-1
  WHEN 'cm' THEN -1e-2
  WHEN 'mm' THEN -1e-3
  WHEN 'um' THEN -1e-6
  WHEN 'nm' THEN -1e-9
  WHEN 'pm' THEN -1e-12
  WHEN 'fm' THEN -1e-15
  WHEN 'Angstrom' THEN -1e-10
  WHEN 'angstrom' THEN -1e-10
  WHEN 'Hz' THEN 6.62607015e-34
  WHEN 'kHz' THEN 6.62607015e-31
  WHEN 'MHz' THEN 6.62607015e-28
  WHEN 'GHz' THEN 6.62607015e-25
  WHEN 'THz' THEN 6.62607015e-22
  WHEN 'PHz' THEN 6.62607015e-19
  WHEN 'm**-1' THEN 1.9864458571489286e-25
  WHEN '1/m' THEN 1.9864458571489286e-25
  WHEN 'cm**-1' THEN 1.9864458571489286e-23
  WHEN '1/cm' THEN 1.9864458571489286e-23
END::float8;
