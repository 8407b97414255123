-- Geometries read from text, and from arrays of degrees, by translated queries (CAST, COALESCE, CASE). They must work with
-- pgSphere 1.2.0 as with later ones. What cannot be read is told as a data exception, which is the user's to mend.

CREATE OR REPLACE FUNCTION adql.read_numbers(written text, kind text, form text, fewest integer, most integer) RETURNS float8[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
  words text[] := regexp_split_to_array(btrim(written, E' \t\r\n'), '\s+');
  word text;
BEGIN
  FOREACH word IN ARRAY words LOOP
    IF word !~ '^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?$' THEN
      RAISE EXCEPTION '"%" is no %: write %', left(written, 60), kind, form USING ERRCODE = '22P02';
    END IF;
  END LOOP;
  IF cardinality(words) NOT BETWEEN fewest AND most OR (kind = 'POLYGON' AND cardinality(words) % 2 = 1) THEN
    RAISE EXCEPTION '"%" is no %: write %', left(written, 60), kind, form USING ERRCODE = '22P02';
  END IF;
  RETURN words::float8[];
END
$$;

CREATE OR REPLACE FUNCTION adql.read_point(written text) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN adql.read_numbers(written, 'POINT', 'longitude latitude', 2, 2);

CREATE OR REPLACE FUNCTION adql.read_circle(written text) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN adql.read_numbers(written, 'CIRCLE', 'longitude latitude radius', 3, 3);

CREATE OR REPLACE FUNCTION adql.read_polygon(written text) RETURNS float8[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN adql.read_numbers(written, 'POLYGON', 'longitude latitude of at least 3 vertices', 6, 2147483647);

CREATE OR REPLACE FUNCTION adql.point(coordinates float8[]) RETURNS spoint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN spoint(radians(coordinates[1]), radians(coordinates[2]));

-- pgSphere has no circle of more than 90 degrees, nor one of less than nothing.
CREATE OR REPLACE FUNCTION adql.circle(disc float8[]) RETURNS scircle
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
  IF disc[3] NOT BETWEEN 0 AND 90 THEN
    RAISE EXCEPTION 'a circle of radius % degrees cannot be used as a region: 0 to 90 can', disc[3] USING ERRCODE = '22023';
  END IF;
  RETURN scircle(spoint(radians(disc[1]), radians(disc[2])), radians(disc[3]));
END
$$;
