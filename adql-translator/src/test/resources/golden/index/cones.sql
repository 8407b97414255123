-- a sub-query may stand in the SQL once only, so the circle alone decides
SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, (SELECT MAX(raj2000) FROM tmass.psc), 20) < 0.1;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians((SELECT max("t2"."raj2000") FROM "tmass"."psc" AS "t2")),radians(20)),radians(0.1::float8)) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT((SELECT MAX(raj2000) FROM tmass.psc), 20), CIRCLE(ra, dec, 0.1));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians((SELECT max("t2"."raj2000") FROM "tmass"."psc" AS "t2")),radians(20)),radians(0.1::float8)) LIMIT 1000

-- a radius that the database computes is the same for every row
SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(10, 20), CIRCLE(ra, dec, CAST('0.1' AS DOUBLE PRECISION)));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(CASE WHEN '0.1'::float8 < 1.0E-5::float8 THEN 1.0E-5::float8 ELSE '0.1'::float8 END)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians('0.1'::float8)) LIMIT 1000

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) < SQRT(0.01);
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(CASE WHEN sqrt(0.01::float8) < 1.0E-5::float8 THEN 1.0E-5::float8 ELSE sqrt(0.01::float8) END)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) < radians(sqrt(0.01::float8))) LIMIT 1000

-- a radius finer than pgSphere's circles is measured, behind a circle that the index does not lose points of
SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1e-7)) OR 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 0));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1.0E-5::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(1.0E-7::float8)) OR (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1.0E-5::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(0)) LIMIT 1000

-- beyond 60 degrees the table is scanned as quickly
SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 60)) OR 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 60.5)) OR DISTANCE(ra, dec, 10, 20) < 89;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(60)) OR (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(60.5::float8) OR (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) < radians(89) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 180)) AND DISTANCE(ra, dec, 10, 20) <= 180;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(180) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(180) LIMIT 1000

-- no table can be asked by longitude and latitude changed about
SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(dec, ra), CIRCLE(10, 20, 1));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."dec"),radians("t1"."ra")) <@ scircle(spoint(radians(10),radians(20)),radians(1)) LIMIT 1000

SELECT source_id FROM gaia.source ORDER BY DISTANCE(POINT(ra, dec), POINT(10, 20));
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" ORDER BY degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) LIMIT 1000
