SELECT CASE WHEN ra > 180 THEN 'west' WHEN ra > 90 THEN name ELSE 'east' END FROM gaia.source;
SELECT (CASE WHEN "t1"."ra" > 180 THEN 'west' WHEN "t1"."ra" > 90 THEN "t1"."name" ELSE 'east' END) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT CASE nobs WHEN 1 THEN 'one' WHEN 2 THEN 'two' END AS words FROM gaia.source;
SELECT (CASE "t1"."nobs" WHEN 1 THEN 'one' WHEN 2 THEN 'two' END) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT CASE WHEN ra > 180 THEN 1 ELSE ra END, CASE WHEN ra > 1 THEN NULL ELSE mag END FROM gaia.source;
SELECT (CASE WHEN "t1"."ra" > 180 THEN 1.0::float8 ELSE "t1"."ra" END), (CASE WHEN "t1"."ra" > 1 THEN NULL::real ELSE "t1"."mag" END) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT CASE WHEN ra > 180 THEN 1 ELSE name END FROM gaia.source;
# error: line 1:39: this is text, but the values before it are a number (INTEGER); CAST one of them

SELECT COALESCE(mag, pm, 0), COALESCE(nobs, nvis), COALESCE(name, code, 'x'), COALESCE(NULL, ra) FROM gaia.source;
SELECT coalesce("t1"."mag"::float8, "t1"."pm"::float8, 0.0::float8), coalesce("t1"."nobs"::integer, "t1"."nvis"), coalesce("t1"."name", "t1"."code"::text, 'x'), coalesce(NULL::float8, "t1"."ra") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT COALESCE(ra, name) FROM gaia.source;
# error: line 1:21: this is text, but the values before it are a number (DOUBLE); CAST one of them

SELECT COALESCE(pos, plain_pos) FROM obs.fields;
SELECT adql.degrees(coalesce("t1"."pos", spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2])))) FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT CASE uid WHEN 'abc' THEN 1 END FROM gaia.source;
SELECT (CASE "t1"."uid"::text WHEN 'abc' THEN 1 END) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT CASE WHEN ra THEN 1 END FROM gaia.source;
# error: line 1:18: a condition is needed here, but this is a number (DOUBLE); compare it with something
