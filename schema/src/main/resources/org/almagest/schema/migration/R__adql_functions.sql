-- Functions that translated queries call. All numbers are degrees unless said otherwise; arrays are longitude,
-- latitude, longitude, latitude, ... They must work with pgSphere 1.2.0 as with later ones.

-- A point as an array: as given if in range, else wrapped, over the poles as pgSphere does.
CREATE OR REPLACE FUNCTION adql.degrees(lon float8, lat float8) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE
  WHEN lon >= 0 AND lon < 360 AND lat BETWEEN -90 AND 90 THEN ARRAY[lon, lat]
  WHEN lat BETWEEN -90 AND 90 THEN ARRAY[coalesce(nullif(lon - 360 * floor(lon / 360), 360), 0), lat]
  ELSE ARRAY[pg_catalog.degrees(long(spoint(radians(lon), radians(lat)))),
             pg_catalog.degrees(lat(spoint(radians(lon), radians(lat))))]
END;

CREATE OR REPLACE FUNCTION adql.degrees(p spoint) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY[pg_catalog.degrees(long(p)), pg_catalog.degrees(lat(p))];

CREATE OR REPLACE FUNCTION adql.degrees(c scircle) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY[pg_catalog.degrees(long(center(c))), pg_catalog.degrees(lat(center(c))), pg_catalog.degrees(radius(c))];

-- A circle as an array, of its centre as one and its radius.
CREATE OR REPLACE FUNCTION adql.disc(center float8[], radius float8) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN center || radius;

-- pgSphere 1.2.0 tells the vertices of a polygon by its text only, where they are in radians.
CREATE OR REPLACE FUNCTION adql.degrees(p spoly) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT array_agg(pg_catalog.degrees(part.value::float8) ORDER BY part.position)
  FROM unnest(string_to_array(translate(p::text, '{}() ', ''), ',')) WITH ORDINALITY AS part (value, position)
);

-- A box of coordinates as DALI 3.9 has it: least and greatest longitude, least and greatest latitude.
CREATE OR REPLACE FUNCTION adql.degrees(b sbox) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY[pg_catalog.degrees(long(sw(b))), pg_catalog.degrees(long(ne(b))),
             pg_catalog.degrees(lat(sw(b))), pg_catalog.degrees(lat(ne(b)))];

-- The vertices of a polygon as an array, each in range.
CREATE OR REPLACE FUNCTION adql.vertices(coordinates float8[]) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT CASE WHEN array_position(coordinates, NULL) IS NULL THEN
    array_agg((adql.degrees(coordinates[2 * i - 1], coordinates[2 * i]))[k] ORDER BY i, k) END
  FROM generate_series(1, cardinality(coordinates) / 2) AS vertex (i), generate_series(1, 2) AS axis (k)
);

-- A polygon of vertices in the given order; NULL if a coordinate is.
CREATE OR REPLACE FUNCTION adql.polygon(coordinates float8[]) RETURNS spoly
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT CASE WHEN array_position(coordinates, NULL) IS NULL THEN
    ('{' || string_agg(format('(%sd,%sd)', coordinates[2 * i - 1], coordinates[2 * i]), ',' ORDER BY i) || '}')::spoly END
  FROM generate_series(1, cardinality(coordinates) / 2) AS vertex (i)
);

-- The corners of a box by ADQL 2.1 section 4.2.9: its sides are great circles that cross the ends of a centred cross at right angles.
-- Its corners on the equator are (+-w/2, +-atan(tan(h/2) cos(w/2))); two turns bring them to the centre. Counter-clockwise as
-- seen from inside the sphere (DALI 3.3.6).
CREATE OR REPLACE FUNCTION adql.box(lon float8, lat float8, width float8, height float8) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT array_agg(turned.degree ORDER BY turned.i, turned.k)
  FROM (
    SELECT corner.i, axis.k,
      CASE axis.k
        WHEN 1 THEN lon + atan2d(sin(corner.a) * cos(corner.d),
          cosd(lat) * cos(corner.a) * cos(corner.d) - sind(lat) * sin(corner.d))
        ELSE asind(greatest(-1, least(1,
          sind(lat) * cos(corner.a) * cos(corner.d) + cosd(lat) * sin(corner.d))))
      END AS degree
    FROM (
      SELECT sign.i, sign.x * radians(width / 2) AS a,
        sign.y * atan(tan(radians(height / 2)) * cos(radians(width / 2))) AS d
      FROM (VALUES (1, -1, -1), (2, -1, 1), (3, 1, 1), (4, 1, -1)) AS sign (i, x, y)
    ) AS corner, generate_series(1, 2) AS axis (k)
  ) AS turned
);

-- The centre of mass of a polygon: the surface integral of the direction is half the sum over the edges of the edge's
-- length times its normal.
CREATE OR REPLACE FUNCTION adql.centroid(p spoly) RETURNS spoint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  WITH vertex AS (
    SELECT i, spoint(radians(d[2 * i - 1]), radians(d[2 * i])) AS v
    FROM (SELECT adql.degrees(p)) AS polygon (d), generate_series(1, npoints(p)) AS number (i)
  ), edge AS (
    SELECT v, coalesce(lead(v) OVER (ORDER BY i), first_value(v) OVER (ORDER BY i)) AS w
    FROM vertex
  ), normal AS (
    SELECT x(v) AS px, y(v) AS py, z(v) AS pz, v <-> w AS length,
      y(v) * z(w) - z(v) * y(w) AS nx, z(v) * x(w) - x(v) * z(w) AS ny, x(v) * y(w) - y(v) * x(w) AS nz
    FROM edge
  ), total AS (
    SELECT sum(nx * length / sin(length)) AS sx, sum(ny * length / sin(length)) AS sy,
      sum(nz * length / sin(length)) AS sz, sum(px) AS px, sum(py) AS py, sum(pz) AS pz
    FROM normal
    WHERE sin(length) <> 0
  ), oriented AS (
    SELECT sx * turn AS sx, sy * turn AS sy, sz * turn AS sz
    FROM (SELECT sx, sy, sz, CASE WHEN sx * px + sy * py + sz * pz < 0 THEN -1 ELSE 1 END AS turn FROM total) AS t
  )
  SELECT spoint(atan2(sy, sx), atan2(sz, sqrt(sx * sx + sy * sy))) FROM oriented
);
