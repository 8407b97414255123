SELECT nobs, COUNT(*) AS n FROM gaia.source GROUP BY nobs HAVING COUNT(*) > 10;
SELECT "t1"."nobs", count(*) FROM "gaia"."source" AS "t1" GROUP BY "t1"."nobs" HAVING count(*) > 10 LIMIT 1000

SELECT nobs, ra, COUNT(*) FROM gaia.source GROUP BY nobs;
# error: line 1:14: column "ra" must stand in GROUP BY or inside an aggregate such as MIN(ra)

SELECT nobs, 1 + ra, COUNT(*) FROM gaia.source GROUP BY nobs;
# error: line 1:18: column "ra" must stand in GROUP BY or inside an aggregate such as MIN(ra)

SELECT FLOOR(mag), COUNT(*) FROM gaia.source GROUP BY FLOOR(mag);
SELECT floor("t1"."mag"::float8), count(*) FROM "gaia"."source" AS "t1" GROUP BY floor("t1"."mag"::float8) LIMIT 1000

SELECT FLOOR(mag) AS bin, COUNT(*) FROM gaia.source GROUP BY bin ORDER BY bin;
SELECT floor("t1"."mag"::float8), count(*) FROM "gaia"."source" AS "t1" GROUP BY floor("t1"."mag"::float8) ORDER BY 1 LIMIT 1000

SELECT FLOOR(mag) AS bin, COUNT(*) FROM gaia.source GROUP BY 1;
SELECT floor("t1"."mag"::float8), count(*) FROM "gaia"."source" AS "t1" GROUP BY floor("t1"."mag"::float8) LIMIT 1000

SELECT FLOOR(mag) + 1, COUNT(*) FROM gaia.source GROUP BY FLOOR(mag);
SELECT (floor("t1"."mag"::float8) + 1), count(*) FROM "gaia"."source" AS "t1" GROUP BY floor("t1"."mag"::float8) LIMIT 1000

SELECT COUNT(*), ra FROM gaia.source;
# error: line 1:18: column "ra" must stand in GROUP BY or inside an aggregate such as MIN(ra)

SELECT COUNT(DISTINCT nobs), SUM(nobs), SUM(nvis), SUM(source_id), SUM(mag), SUM(ra), SUM(flux) FROM gaia.source;
SELECT count(DISTINCT "t1"."nobs"), sum("t1"."nobs"), sum("t1"."nvis"), sum("t1"."source_id")::bigint, sum("t1"."mag"), sum("t1"."ra"), sum("t1"."flux") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT AVG(nobs), AVG(mag), AVG(ra), AVG(flux), MIN(mag), MAX(title), MIN(code), MAX(obs_time) FROM gaia.source;
SELECT avg("t1"."nobs")::float8, avg("t1"."mag"), avg("t1"."ra"), avg("t1"."flux")::float8, min("t1"."mag"), max("t1"."title"), min("t1"."code")::text, max("t1"."obs_time") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT nobs FROM gaia.source GROUP BY nobs HAVING mag > 3;
# error: line 1:51: column "mag" must stand in GROUP BY or inside an aggregate such as MIN(mag)

SELECT nobs FROM gaia.source WHERE COUNT(*) > 3;
# error: line 1:36: the aggregate COUNT cannot stand in WHERE; use HAVING

SELECT MAX(COUNT(*)) FROM gaia.source;
# error: line 1:12: the aggregate COUNT cannot stand in another aggregate

SELECT nobs FROM gaia.source GROUP BY COUNT(*);
# error: line 1:39: the aggregate COUNT cannot stand in GROUP BY

SELECT SUM(name) FROM gaia.source;
# error: line 1:12: SUM does not work on text

SELECT MAX(flag) FROM gaia.source;
# error: line 1:12: MAX does not work on a boolean

SELECT nobs FROM gaia.source GROUP BY nobs ORDER BY ra;
# error: line 1:53: column "ra" must stand in GROUP BY or inside an aggregate such as MIN(ra)

SELECT id FROM obs.fields GROUP BY pos;
# error: line 1:36: a geometry cannot be grouped by; group by its coordinates

SELECT POINT(ra, dec), COUNT(*) FROM gaia.source GROUP BY ra, dec;
SELECT adql.degrees("t1"."ra", "t1"."dec"), count(*) FROM "gaia"."source" AS "t1" GROUP BY "t1"."ra", "t1"."dec" LIMIT 1000

SELECT nobs, COUNT(*) FROM gaia.source GROUP BY 3;
# error: line 1:49: GROUP BY 3 is not a column of the select list, which has 2

SELECT 3 AS k, COUNT(*) FROM gaia.source GROUP BY k;
SELECT 3, count(*) FROM "gaia"."source" AS "t1" GROUP BY 3::integer LIMIT 1000

SELECT COUNT(*) FROM gaia.source HAVING COUNT(*) > 1;
SELECT count(*) FROM "gaia"."source" AS "t1" HAVING count(*) > 1 LIMIT 1000

SELECT ra FROM gaia.source ORDER BY MIN(dec);
# error: line 1:37: an aggregate in ORDER BY needs a GROUP BY before it

SELECT COUNT(*), (SELECT MAX(j) FROM tmass.psc p WHERE p.source_id = s.source_id) AS jmax FROM gaia.source s;
# error: line 1:70: column "source_id" must stand in GROUP BY or inside an aggregate such as MIN(source_id)

SELECT source_id, COUNT(*), (SELECT MAX(j) FROM tmass.psc p WHERE p.source_id = s.source_id) AS jmax FROM gaia.source s GROUP BY source_id;
SELECT "t1"."source_id", count(*), (SELECT max("t2"."j") FROM "tmass"."psc" AS "t2" WHERE "t2"."source_id" = "t1"."source_id") FROM "gaia"."source" AS "t1" GROUP BY "t1"."source_id" LIMIT 1000

SELECT ra FROM gaia.source WHERE mag IN (SELECT AVG(nobs) FROM obs.fields);
# error: line 1:49: AVG uses only columns of an outer query; none is of this FROM

SELECT nobs + 1, COUNT(*) FROM gaia.source GROUP BY nobs + 1 ORDER BY nobs + 1;
SELECT ("t1"."nobs" + 1), count(*) FROM "gaia"."source" AS "t1" GROUP BY ("t1"."nobs" + 1) ORDER BY 1 LIMIT 1000

SELECT COUNT(*) FROM gaia.source GROUP BY meta;
# error: line 1:43: a JSON cannot be grouped by; CAST it to VARCHAR
