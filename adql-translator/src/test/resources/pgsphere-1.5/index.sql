-- the planner knows how many rows a circle takes in
SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 80));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(80)) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 91));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(91) LIMIT 1000

-- the index yields the nearest first
SELECT TOP 5 source_id FROM gaia.source ORDER BY DISTANCE(POINT(10, 20), POINT(ra, dec));
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" ORDER BY spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20)) LIMIT 5

SELECT TOP 5 source_id, DISTANCE(ra, dec, 10, 20) AS d FROM gaia.source WHERE mag < 10 ORDER BY d;
SELECT "t1"."source_id", degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) FROM "gaia"."source" AS "t1" WHERE "t1"."mag" < 10 ORDER BY spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20)) LIMIT 5

SELECT TOP 5 source_id, DISTANCE(ra, dec, 10, 20) FROM gaia.source ORDER BY 2 ASC, mag;
SELECT "t1"."source_id", degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) FROM "gaia"."source" AS "t1" ORDER BY spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20)), "t1"."mag" LIMIT 5

SELECT TOP 5 id FROM obs.fields ORDER BY DISTANCE(POINT(s_ra, s_dec), POINT(10, 20));
SELECT "t1"."id" FROM "obs"."fields" AS "t1" ORDER BY "t1"."pos" <-> spoint(radians(10),radians(20)) LIMIT 5

-- not from the far end, not of what is not indexed, not after grouping
SELECT TOP 5 source_id FROM gaia.source ORDER BY DISTANCE(ra, dec, 10, 20) DESC;
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" ORDER BY degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) DESC LIMIT 5

SELECT TOP 5 source_id FROM gaia.lite ORDER BY DISTANCE(ra, dec, 10, 20);
SELECT "t1"."source_id" FROM "gaia"."lite" AS "t1" ORDER BY degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) LIMIT 5

SELECT DISTINCT DISTANCE(ra, dec, 10, 20) AS d FROM gaia.source ORDER BY d;
SELECT DISTINCT degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) FROM "gaia"."source" AS "t1" ORDER BY 1 LIMIT 1000

SELECT DISTANCE(ra, dec, 10, 20) AS d, COUNT(*) FROM gaia.source GROUP BY DISTANCE(ra, dec, 10, 20) ORDER BY d;
SELECT degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))), count(*) FROM "gaia"."source" AS "t1" GROUP BY degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) ORDER BY 1 LIMIT 1000
