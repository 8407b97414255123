-- UDF-10: an order for what is gathered
SELECT flag, STRING_AGG(name, ', ' ORDER BY mag DESC, name) AS names FROM gaia.source GROUP BY flag;
SELECT "t1"."flag", string_agg("t1"."name"::text, ', '::text ORDER BY "t1"."mag" DESC, "t1"."name") FROM "gaia"."source" AS "t1" GROUP BY "t1"."flag" LIMIT 1000

SELECT STRING_AGG(DISTINCT name, ', ' ORDER BY name DESC), string_agg(DISTINCT code, ',' ORDER BY code) FROM gaia.source;
SELECT string_agg(DISTINCT "t1"."name"::text, ', '::text ORDER BY "t1"."name"::text DESC), string_agg(DISTINCT "t1"."code"::text, ','::text ORDER BY "t1"."code"::text) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ARRAY_AGG(mag ORDER BY source_id) AS mags, array_agg(DISTINCT source_id ORDER BY source_id DESC), ARRAY_AGG(name), ARRAY_AGG(code ORDER BY mag NULLS FIRST), ARRAY_AGG(flag) FROM gaia.source;
SELECT array_agg("t1"."mag" ORDER BY "t1"."source_id"), array_agg(DISTINCT "t1"."source_id" ORDER BY "t1"."source_id" DESC), array_agg("t1"."name"), array_agg("t1"."code" ORDER BY "t1"."mag" NULLS FIRST)::text[], array_agg("t1"."flag") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ARRAY_LENGTH(ARRAY_AGG(source_id)), ARRAY_AGG(source_id ORDER BY source_id)[2] FROM gaia.source;
SELECT array_length(array_agg("t1"."source_id"), 1), (array_agg("t1"."source_id" ORDER BY "t1"."source_id"))[2] FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT COUNT(*) FILTER (WHERE mag < 13) AS bright, COUNT(*) AS filter, AVG(mag) FILTER (WHERE mag IS NOT NULL AND flag), SUM(nobs) FILTER (WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1))), STRING_AGG(name, ',' ORDER BY name) FILTER (WHERE parallax > 1) FROM gaia.source;
SELECT count(*) FILTER (WHERE "t1"."mag" < 13), count(*), avg("t1"."mag") FILTER (WHERE "t1"."mag" IS NOT NULL AND "t1"."flag"), sum("t1"."nobs") FILTER (WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1))), string_agg("t1"."name"::text, ','::text ORDER BY "t1"."name") FILTER (WHERE "t1"."parallax" > 1) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT flag, COUNT(source_id) FILTER (WHERE mag > 13) FROM gaia.source GROUP BY flag HAVING COUNT(*) FILTER (WHERE dec > 0) > 0 ORDER BY COUNT(*) FILTER (WHERE ra > 1);
SELECT "t1"."flag", count("t1"."source_id") FILTER (WHERE "t1"."mag" > 13) FROM "gaia"."source" AS "t1" GROUP BY "t1"."flag" HAVING count(*) FILTER (WHERE "t1"."dec" > 0) > 0 ORDER BY count(*) FILTER (WHERE "t1"."ra" > 1) LIMIT 1000

SELECT source_id, COUNT(*) FILTER (WHERE mag < 13) OVER (ORDER BY source_id) AS n, SUM(nobs) FILTER (WHERE flag) OVER (PARTITION BY name) FROM gaia.source;
SELECT "t1"."source_id", count(*) FILTER (WHERE "t1"."mag" < 13) OVER (ORDER BY "t1"."source_id"), sum("t1"."nobs") FILTER (WHERE "t1"."flag") OVER (PARTITION BY "t1"."name") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT COUNT(*) filter FROM gaia.source;
SELECT count(*) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT SUM(mag ORDER BY mag) FROM gaia.source;
# error: line 1:25: SUM is the same in every order; ORDER BY is for STRING_AGG and ARRAY_AGG

SELECT LOWER(name ORDER BY name) FROM gaia.source;
# error: line 1:8: ORDER BY belongs to aggregates such as COUNT or STRING_AGG, not to LOWER

SELECT ABS(mag) FILTER (WHERE mag > 1) FROM gaia.source;
# error: line 1:8: FILTER belongs to aggregates such as COUNT or STRING_AGG, not to ABS

SELECT STRING_AGG(DISTINCT name, ',' ORDER BY mag) FROM gaia.source;
# error: line 1:47: with DISTINCT, ORDER BY takes only what is gathered

SELECT ARRAY_AGG(pos) FROM obs.fields;
# error: line 1:18: ARRAY_AGG does not work on a geometry (POINT)

SELECT ARRAY_AGG(obs_time) FROM gaia.source;
# error: line 1:18: ARRAY_AGG does not work on a TIMESTAMP

SELECT COUNT(*) FILTER (WHERE COUNT(*) > 1) FROM gaia.source;
# error: line 1:31: the aggregate COUNT cannot stand in another aggregate

SELECT COUNT(*) FILTER (mag > 1) FROM gaia.source;
# error: line 1:25: expected WHERE but found "mag"

SELECT ra, COUNT(*) FILTER (WHERE mag > 1) FROM gaia.source;
# error: line 1:8: column "ra" must stand in GROUP BY or inside an aggregate such as MIN(ra)

SELECT STRING_AGG(name, ',' ORDER BY name) OVER (ORDER BY mag) FROM gaia.source;
# error: line 1:38: over a window, ORDER BY stands in the parentheses of OVER

-- TRUE, FALSE and UNKNOWN are all a condition can be
SELECT source_id FROM gaia.source WHERE (mag > 13) IS UNKNOWN OR flag IS NOT UNKNOWN AND (mag > 13 OR flag) IS NOT UNKNOWN;
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" WHERE ("t1"."mag" > 13) IS UNKNOWN OR (("t1"."flag") IS NOT UNKNOWN AND ("t1"."mag" > 13 OR "t1"."flag") IS NOT UNKNOWN) LIMIT 1000

SELECT source_id FROM gaia.source WHERE flag IS MAYBE;
# error: line 1:49: expected NULL, TRUE, FALSE or UNKNOWN after IS but found "MAYBE"

SELECT STRING_AGG(DISTINCT code, '|' ORDER BY code DESC) AS codes, COUNT(*) FILTER (WHERE mag < 13), COUNT(*) FILTER (WHERE flag IS UNKNOWN) FROM gaia.source;
SELECT string_agg(DISTINCT "t1"."code"::text, '|'::text ORDER BY "t1"."code"::text DESC), count(*) FILTER (WHERE "t1"."mag" < 13), count(*) FILTER (WHERE ("t1"."flag") IS UNKNOWN) FROM "gaia"."source" AS "t1" LIMIT 1000
