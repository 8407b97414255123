-- Propagation of positions and motions in time by rigorous linear motion (ESA 1997, The Hipparcos and Tycho Catalogues, SP-1200,
-- volume 1, section 1.5.5), as the IVOA's catalogue of UDFs 1.2 section 2.2.1 asks. Degrees, mas, mas/yr (pmra with cos(dec)), Julian years.

-- ra, dec, parallax, pmra, pmdec, radial motion (mas/yr) after some years. A missing parallax or motion is 0; NULL if the position or
-- the time is missing.
CREATE OR REPLACE FUNCTION adql.propagated(
  ra float8, "dec" float8, parallax float8, pmra float8, pmdec float8, pmr float8, years float8) RETURNS float8[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  mas CONSTANT float8 := pi() / 648000000;
  a float8 := coalesce(pmra, 0) * pi() / 648000000;
  d float8 := coalesce(pmdec, 0) * pi() / 648000000;
  r float8 := coalesce(pmr, 0) * pi() / 648000000;
  sa float8 := sind(ra);
  ca float8 := cosd(ra);
  sd float8 := sind("dec");
  cd float8 := cosd("dec");
  square float8;
  f float8;
  mx float8;
  my float8;
  mz float8;
  x float8;
  y float8;
  z float8;
  rho float8;
  lon float8;
BEGIN
  IF ra IS NULL OR "dec" IS NULL OR years IS NULL THEN
    RETURN NULL;
  END IF;
  square := a * a + d * d;
  f := 1 / sqrt(1 + 2 * r * years + (square + r * r) * years * years);
  mx := -sa * a - ca * sd * d;
  my := ca * a - sa * sd * d;
  mz := cd * d;
  x := (ca * cd * (1 + r * years) + mx * years) * f;
  y := (sa * cd * (1 + r * years) + my * years) * f;
  z := (sd * (1 + r * years) + mz * years) * f;
  rho := sqrt(x * x + y * y);
  lon := atan2d(y, x);
  -- At the pole the longitude, and with it the directions of the motion, stays what it was.
  IF rho = 0 THEN
    lon := ra;
    x := ca;
    y := sa;
  ELSE
    x := x / rho;
    y := y / rho;
  END IF;
  mx := (mx * (1 + r * years) - ca * cd * square * years) * f ^ 3;
  my := (my * (1 + r * years) - sa * cd * square * years) * f ^ 3;
  mz := (mz * (1 + r * years) - sd * square * years) * f ^ 3;
  RETURN ARRAY[
    CASE WHEN lon < 0 THEN lon + 360 ELSE lon END,
    atan2d(z, rho),
    coalesce(parallax, 0) * f,
    (x * my - y * mx) / mas,
    (rho * mz - z * (x * mx + y * my)) / mas,
    (r + (square + r * r) * years) * f * f / mas];
END
$$;

-- Radial velocity in km/s as a radial motion in mas/yr: au per year in km/s is 4.740470464.
CREATE OR REPLACE FUNCTION adql.radial_motion(parallax float8, radial_velocity float8) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN radial_velocity * parallax / (149597870.7 / 31557600)::float8;

CREATE OR REPLACE FUNCTION adql.astrometric_parameters(
  ra float8, "dec" float8, parallax float8, pmra float8, pmdec float8, radial_velocity float8) RETURNS float8[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY[ra, "dec", parallax, pmra, pmdec, adql.radial_motion(parallax, radial_velocity)];

CREATE OR REPLACE FUNCTION adql.epoch_prop(
  ra float8, "dec" float8, parallax float8, pmra float8, pmdec float8, radial_velocity float8, ref_epoch float8,
  out_epoch float8) RETURNS float8[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN adql.propagated(
  ra, "dec", parallax, pmra, pmdec, adql.radial_motion(parallax, radial_velocity), out_epoch - ref_epoch);

CREATE OR REPLACE FUNCTION adql.epoch_prop(parameters float8[], ref_epoch float8, out_epoch float8) RETURNS float8[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN adql.propagated(
  parameters[1], parameters[2], parameters[3], parameters[4], parameters[5], parameters[6], out_epoch - ref_epoch);

-- The point that an array begins with, in degrees.
CREATE OR REPLACE FUNCTION adql.first_point(coordinates float8[]) RETURNS spoint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN spoint(radians(coordinates[1]), radians(coordinates[2]));

CREATE OR REPLACE FUNCTION adql.epoch_prop_pos(
  ra float8, "dec" float8, parallax float8, pmra float8, pmdec float8, radial_velocity float8, ref_epoch float8,
  out_epoch float8) RETURNS spoint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN adql.first_point(adql.epoch_prop(ra, "dec", parallax, pmra, pmdec, radial_velocity, ref_epoch, out_epoch));

CREATE OR REPLACE FUNCTION adql.epoch_prop_pos(parameters float8[], ref_epoch float8, out_epoch float8) RETURNS spoint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN adql.first_point(adql.epoch_prop(parameters, ref_epoch, out_epoch));

-- The catalogue of UDFs makes a missing position or epoch an error; the radial velocity leaves as it came, in km/s.
CREATE OR REPLACE FUNCTION adql.ivo_epoch_prop(
  ra float8, "dec" float8, parallax float8, pmra float8, pmdec float8, radial_velocity float8, ref_epoch float8,
  out_epoch float8) RETURNS float8[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  result float8[] := adql.epoch_prop(ra, "dec", parallax, pmra, pmdec, radial_velocity, ref_epoch, out_epoch);
BEGIN
  IF result IS NULL THEN
    RAISE EXCEPTION USING
      ERRCODE = 'null_value_not_allowed',
      MESSAGE = 'ivo_epoch_prop needs a position and both epochs, but one is NULL; leave such rows out with IS NOT NULL';
  END IF;
  result[6] := CASE WHEN parallax > 0 THEN result[6] * (149597870.7 / 31557600) / result[3] ELSE coalesce(radial_velocity, 0) END;
  RETURN result;
END
$$;

CREATE OR REPLACE FUNCTION adql.ivo_epoch_prop_pos(
  ra float8, "dec" float8, parallax float8, pmra float8, pmdec float8, radial_velocity float8, ref_epoch float8,
  out_epoch float8) RETURNS spoint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN adql.first_point(adql.ivo_epoch_prop(ra, "dec", parallax, pmra, pmdec, radial_velocity, ref_epoch, out_epoch));

-- Motion in degrees per year.
CREATE OR REPLACE FUNCTION adql.apply_pm(ra float8, "dec" float8, pmra float8, pmde float8, years float8) RETURNS spoint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN adql.first_point(adql.propagated(ra, "dec", NULL, pmra * 3600000, pmde * 3600000, NULL, years));
