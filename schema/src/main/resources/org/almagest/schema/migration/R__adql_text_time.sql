-- Text and time (catalogue of UDFs 1.2 sections 2.3, 2.4 and 2.7).

CREATE OR REPLACE FUNCTION adql.to_mjd(d timestamp) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN extract(epoch FROM d)::float8 / 86400 + 40587;

CREATE OR REPLACE FUNCTION adql.to_jd(d timestamp) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN extract(epoch FROM d)::float8 / 86400 + 2440587.5;

-- By English stems, or word by word, for words too common to have stems.
CREATE OR REPLACE FUNCTION adql.hasword(haystack text, needle text) RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (to_tsvector('pg_catalog.english'::regconfig, haystack) @@ plainto_tsquery('pg_catalog.english'::regconfig, needle)
  OR to_tsvector('pg_catalog.simple'::regconfig, haystack) @@ plainto_tsquery('pg_catalog.simple'::regconfig, needle))::integer;

CREATE OR REPLACE FUNCTION adql.hashlist_has(hashlist text, item text) RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (strpos(item, '#') = 0 AND lower(item) = ANY (string_to_array(lower(hashlist), '#')))::integer;

-- Sign, units, minutes and seconds of a sexagesimal number whose units are marked by :, by a letter, or not at all; NULL if it is none.
CREATE OR REPLACE FUNCTION adql.sexagesimal(written text, letter text) RETURNS float8
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  seconds CONSTANT text := '(\d{1,2}(?:\.\d*)?)';
  part text[] := coalesce(
    regexp_match(written, '^\s*([+-]?)(\d{1,3}):(\d{1,2}):' || seconds || '\s*$'),
    regexp_match(written, '^\s*([+-]?)(\d{1,3})' || letter || '\s*(\d{1,2})m\s*' || seconds || 's?\s*$', 'i'),
    regexp_match(written, '^\s*([+-]?)(\d{2,3})(\d{2})(\d{2}(?:\.\d*)?)\s*$'));
BEGIN
  IF part IS NULL OR part[3]::float8 >= 60 OR part[4]::float8 >= 60 THEN
    RETURN NULL;
  END IF;
  RETURN (part[2]::float8 + part[3]::float8 / 60 + part[4]::float8 / 3600) * CASE part[1] WHEN '-' THEN -1 ELSE 1 END;
END
$$;

CREATE OR REPLACE FUNCTION adql.hms_to_degrees(hms text) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT CASE WHEN t.hours BETWEEN 0 AND 24 AND strpos(hms, '-') = 0 THEN t.hours * 15 END
  FROM (SELECT adql.sexagesimal(hms, 'h')) AS t (hours)
);

CREATE OR REPLACE FUNCTION adql.dms_to_degrees(dms text) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT CASE WHEN t.angle BETWEEN -360 AND 360 THEN t.angle END FROM (SELECT adql.sexagesimal(dms, 'd')) AS t (angle)
);
