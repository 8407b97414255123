-- Geometries from one reference frame into another by rotation (catalogue of UDFs 1.2 section 2.2.2). All numbers are degrees.

-- The rotation from a frame into ICRS, row by row. From astropy 5.2.1: FK5(J2000), FK4NoETerms(B1950), Galactic, Supergalactic and
-- BarycentricMeanEcliptic(J2000), the axes of each brought to ICRS.
CREATE OR REPLACE FUNCTION adql.frame(name text) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE name
  WHEN 'ICRS' THEN ARRAY[1, 0, 0, 0, 1, 0, 0, 0, 1]::float8[]
  WHEN 'FK5' THEN ARRAY[0.9999999999999929, 1.110223371619279e-07, 4.4118034269763254e-08,
    -1.1102233290551098e-07, 0.9999999999999892, -9.647792734157612e-08,
    -4.4118044980967755e-08, 9.647792248435039e-08, 0.9999999999999943]::float8[]
  WHEN 'FK4' THEN ARRAY[0.9999256809514503, -0.011181372203849887, -0.004858959705285415,
    0.011181371753884806, 0.9999374861373452, -2.7258532094176502e-05,
    0.004858960740738831, -2.7073328536131314e-05, 0.9999881948140962]::float8[]
  WHEN 'GALACTIC' THEN ARRAY[-0.054875657712592396, 0.4941094371927275, -0.8676661375596586,
    -0.8734370519556164, -0.44482972122329534, -0.19807633727300017,
    -0.48383507361671546, 0.7469821839866675, 0.4559838136873019]::float8[]
  WHEN 'SUPER_GALACTIC' THEN ARRAY[0.3750155557030317, -0.8983204377276143, 0.22887490937543722,
    0.3413588718562476, -0.09572710024885095, -0.935045690264907,
    0.8618801851683193, 0.42878516000301903, 0.2707504994924461]::float8[]
  WHEN 'ECLIPTIC' THEN ARRAY[0.9999999999999942, 3.289700467897767e-08, -1.0207044751565078e-07,
    -7.078369026537745e-08, 0.9174821299149584, -0.3977769994440429,
    8.056213977613187e-08, 0.3977769994440479, 0.9174821299149556]::float8[]
END;

-- A position turned from one frame into another.
CREATE OR REPLACE FUNCTION adql.turned(from_sys text, to_sys text, lon float8, lat float8) RETURNS float8[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  m float8[] := adql.frame(from_sys);
  n float8[] := adql.frame(to_sys);
  px float8 := cosd(lat) * cosd(lon);
  py float8 := cosd(lat) * sind(lon);
  pz float8 := sind(lat);
  ix float8;
  iy float8;
  iz float8;
  around float8;
BEGIN
  IF from_sys = to_sys THEN
    RETURN ARRAY[lon, lat];
  END IF;
  ix := m[1] * px + m[2] * py + m[3] * pz;
  iy := m[4] * px + m[5] * py + m[6] * pz;
  iz := m[7] * px + m[8] * py + m[9] * pz;
  px := n[1] * ix + n[4] * iy + n[7] * iz;
  py := n[2] * ix + n[5] * iy + n[8] * iz;
  pz := n[3] * ix + n[6] * iy + n[9] * iz;
  around := atan2d(py, px);
  RETURN ARRAY[CASE WHEN around < 0 THEN around + 360 ELSE around END, atan2d(pz, sqrt(px * px + py * py))];
END
$$;

CREATE OR REPLACE FUNCTION adql.geom_transform(from_sys text, to_sys text, p spoint) RETURNS spoint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT spoint(radians(t.d[1]), radians(t.d[2]))
  FROM (SELECT adql.turned(from_sys, to_sys, pg_catalog.degrees(long(p)), pg_catalog.degrees(lat(p)))) AS t (d)
);

CREATE OR REPLACE FUNCTION adql.geom_transform(from_sys text, to_sys text, c scircle) RETURNS scircle
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN scircle(adql.geom_transform(from_sys, to_sys, center(c)), radius(c));

CREATE OR REPLACE FUNCTION adql.geom_transform(from_sys text, to_sys text, p spoly) RETURNS spoly
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT adql.polygon(array_agg((adql.turned(from_sys, to_sys, polygon.d[2 * i - 1], polygon.d[2 * i]))[k] ORDER BY i, k))
  FROM (SELECT adql.degrees(p)) AS polygon (d), generate_series(1, npoints(p)) AS vertex (i), generate_series(1, 2) AS axis (k)
);
