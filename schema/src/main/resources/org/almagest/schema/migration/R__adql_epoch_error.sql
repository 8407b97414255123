-- Errors of astrometric parameters, and their propagation in time by C = J C0 J' (ESA 1997, The Hipparcos and Tycho Catalogues,
-- SP-1200, volume 1, section 1.5.5). A set of errors is an array of 21, as the Gaia archive has it: the six errors of ra (with
-- cos(dec)), dec, parallax (mas), pmra, pmdec and radial motion (mas/yr), then the correlations of the first with the five after
-- it, of the second with the four after it, and so on.

-- From the columns of gaia_source. The radial motion is the radial velocity times the parallax, whence its error and its
-- correlations (Michalik et al. 2014, A&A 571, A85, section 4.1). NULL if the position has no error; any other NULL is 0.
CREATE OR REPLACE FUNCTION adql.astrometric_parameter_error(
  ra_error float8, dec_error float8, parallax_error float8, pmra_error float8, pmdec_error float8,
  ra_dec float8, ra_parallax float8, ra_pmra float8, ra_pmdec float8, dec_parallax float8, dec_pmra float8, dec_pmdec float8,
  parallax_pmra float8, parallax_pmdec float8, pmra_pmdec float8,
  parallax float8, radial_velocity float8, radial_velocity_error float8) RETURNS float8[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT CASE WHEN ra_error IS NOT NULL AND dec_error IS NOT NULL THEN ARRAY[
    ra_error, dec_error, p.error, coalesce(pmra_error, 0), coalesce(pmdec_error, 0), p.radial,
    coalesce(ra_dec, 0), coalesce(ra_parallax, 0), coalesce(ra_pmra, 0), coalesce(ra_pmdec, 0), coalesce(ra_parallax * p.share, 0),
    coalesce(dec_parallax, 0), coalesce(dec_pmra, 0), coalesce(dec_pmdec, 0), coalesce(dec_parallax * p.share, 0),
    coalesce(parallax_pmra, 0), coalesce(parallax_pmdec, 0), p.share,
    coalesce(pmra_pmdec, 0), coalesce(parallax_pmra * p.share, 0), coalesce(parallax_pmdec * p.share, 0)] END
  FROM (
    SELECT e.error, e.radial, coalesce(adql.radial_motion(e.error, radial_velocity) / nullif(e.radial, 0), 0) AS share
    FROM (
      SELECT coalesce(parallax_error, 0) AS error, sqrt(
        coalesce(adql.radial_motion(parallax, radial_velocity_error) ^ 2, 0)
        + coalesce(adql.radial_motion(parallax_error, radial_velocity) ^ 2, 0)
        + coalesce(adql.radial_motion(parallax_error, radial_velocity_error) ^ 2, 0)) AS radial
    ) AS e
  ) AS p
);

-- The place of a correlation in the array of 21; those of i with i are at the errors.
CREATE OR REPLACE FUNCTION adql.correlation_place(i integer, j integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN i = j THEN i ELSE 6 * least(i, j) - least(i, j) * (least(i, j) + 1) / 2 + greatest(i, j) END;

-- The derivatives of the six parameters after some years by those before, row by row; angles in radians, directions along the
-- local triad of each epoch.
CREATE OR REPLACE FUNCTION adql.propagation_matrix(before float8[], "after" float8[], years float8) RETURNS float8[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  mas CONSTANT float8 := pi() / 648000000;
  par float8 := before[3] * mas;
  a float8 := before[4] * mas;
  d float8 := before[5] * mas;
  r float8 := before[6] * mas;
  a1 float8 := "after"[4] * mas;
  d1 float8 := "after"[5] * mas;
  r1 float8 := "after"[6] * mas;
  turn float8 := "after"[1] - before[1];
  sd float8 := sind(before[2]);
  cd float8 := cosd(before[2]);
  sd1 float8 := sind("after"[2]);
  cd1 float8 := cosd("after"[2]);
  pp float8 := cosd(turn);
  pq float8 := sd * sind(turn);
  pr float8 := -cd * sind(turn);
  qp float8 := -sd1 * sind(turn);
  qq float8 := sd1 * sd * cosd(turn) + cd1 * cd;
  qr float8 := cd1 * sd - sd1 * cd * cosd(turn);
  z float8 := 1 + r * years;
  square float8 := a * a + d * d;
  f float8 := 1 / sqrt(1 + 2 * r * years + (square + r * r) * years * years);
  g float8 := f * f * years;
BEGIN
  RETURN ARRAY[
    f * (pp * z - pr * a * years), f * (pq * z - pr * d * years), 0, f * years * pp, f * years * pq, f * years * pr,
    f * (qp * z - qr * a * years), f * (qq * z - qr * d * years), 0, f * years * qp, f * years * qq, f * years * qr,
    0, 0, f, -par * f * g * years * a, -par * f * g * years * d, -par * f * g * z,
    -f ^ 3 * (pr * a * z + pp * square * years), -f ^ 3 * (pr * d * z + pq * square * years), 0,
    f ^ 3 * (pp * z - 2 * pr * years * a) - 3 * a1 * g * years * a,
    f ^ 3 * (pq * z - 2 * pr * years * d) - 3 * a1 * g * years * d,
    f ^ 3 * (pp * a + pq * d) * years - 3 * a1 * g * z,
    -f ^ 3 * (qr * a * z + qp * square * years), -f ^ 3 * (qr * d * z + qq * square * years), 0,
    f ^ 3 * (qp * z - 2 * qr * years * a) - 3 * d1 * g * years * a,
    f ^ 3 * (qq * z - 2 * qr * years * d) - 3 * d1 * g * years * d,
    f ^ 3 * (qp * a + qq * d) * years - 3 * d1 * g * z,
    0, 0, 0, 2 * g * a * (1 - r1 * years), 2 * g * d * (1 - r1 * years), f * f * (1 + 2 * r * years) - 2 * r1 * g * z];
END
$$;

-- The errors after some years, of parameters as adql.propagated takes them.
CREATE OR REPLACE FUNCTION adql.propagated_errors(before float8[], errors float8[], years float8) RETURNS float8[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  known float8[];
  j float8[];
  half float8[] := array_fill(0::float8, ARRAY[36]);
  variance float8[] := array_fill(0::float8, ARRAY[36]);
  result float8[] := array_fill(0::float8, ARRAY[21]);
  total float8;
BEGIN
  known := ARRAY[before[1], before[2], coalesce(before[3], 0), coalesce(before[4], 0), coalesce(before[5], 0), coalesce(before[6], 0)];
  j := adql.propagation_matrix(
    known, adql.propagated(known[1], known[2], known[3], known[4], known[5], known[6], years), years);
  IF j IS NULL OR cardinality(errors) <> 21 THEN
    RETURN NULL;
  END IF;
  FOR i IN 1 .. 6 LOOP
    FOR k IN 1 .. 6 LOOP
      total := 0;
      FOR l IN 1 .. 6 LOOP
        total := total + j[6 * i - 6 + l] * CASE WHEN l = k THEN errors[k] ELSE
          errors[adql.correlation_place(l, k)] * errors[l] END;
      END LOOP;
      half[6 * i - 6 + k] := total * errors[k];
    END LOOP;
  END LOOP;
  FOR i IN 1 .. 6 LOOP
    FOR k IN i .. 6 LOOP
      total := 0;
      FOR l IN 1 .. 6 LOOP
        total := total + half[6 * i - 6 + l] * j[6 * k - 6 + l];
      END LOOP;
      variance[6 * i - 6 + k] := total;
    END LOOP;
    result[i] := sqrt(greatest(0, variance[7 * i - 6]));
  END LOOP;
  FOR i IN 1 .. 5 LOOP
    FOR k IN i + 1 .. 6 LOOP
      result[adql.correlation_place(i, k)] := coalesce(variance[6 * i - 6 + k] / nullif(result[i] * result[k], 0), 0);
    END LOOP;
  END LOOP;
  RETURN result;
END
$$;

CREATE OR REPLACE FUNCTION adql.epoch_prop_error(parameters float8[], errors float8[], ref_epoch float8, out_epoch float8)
RETURNS float8[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN adql.propagated_errors(parameters, errors, out_epoch - ref_epoch);

CREATE OR REPLACE FUNCTION adql.epoch_prop_error(
  ra float8, "dec" float8, parallax float8, pmra float8, pmdec float8, radial_velocity float8,
  ra_error float8, dec_error float8, parallax_error float8, pmra_error float8, pmdec_error float8, radial_velocity_error float8,
  ra_dec float8, ra_parallax float8, ra_pmra float8, ra_pmdec float8, dec_parallax float8, dec_pmra float8, dec_pmdec float8,
  parallax_pmra float8, parallax_pmdec float8, pmra_pmdec float8, ref_epoch float8, out_epoch float8) RETURNS float8[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN adql.propagated_errors(
  adql.astrometric_parameters(ra, "dec", parallax, pmra, pmdec, radial_velocity),
  adql.astrometric_parameter_error(
    ra_error, dec_error, parallax_error, pmra_error, pmdec_error,
    ra_dec, ra_parallax, ra_pmra, ra_pmdec, dec_parallax, dec_pmra, dec_pmdec, parallax_pmra, parallax_pmdec, pmra_pmdec,
    parallax, radial_velocity, radial_velocity_error),
  out_epoch - ref_epoch);
