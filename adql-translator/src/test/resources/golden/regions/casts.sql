-- FEA-8: the examples of ADQL 2.1 section 4.7.1
SELECT CAST('12.3 45.6' AS POINT), CAST('12.3 45.6 1.0' AS CIRCLE), CAST('1.0 0.1 2.0 0.2 3.0 0.3' AS POLYGON);
SELECT adql.degrees(12.3::float8, 45.6::float8), adql.disc(adql.degrees(12.3::float8, 45.6::float8), 1), adql.vertices(ARRAY[1, 0.1::float8, 2, 0.2::float8, 3, 0.3::float8]::float8[]) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), CAST('10 20 1' AS CIRCLE));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1)) LIMIT 1000

SELECT CAST(title AS POINT), CAST(title AS CIRCLE), CAST(title AS POLYGON) FROM obs.fields WHERE title = '10 20 1 2 3 4';
SELECT adql.read_point("t1"."title"), adql.read_circle("t1"."title"), adql.read_polygon("t1"."title") FROM "obs"."fields" AS "t1" WHERE "t1"."title" = '10 20 1 2 3 4' LIMIT 1000

SELECT id FROM obs.fields WHERE title LIKE '10 %' AND 1=CONTAINS(POINT(s_ra, s_dec), CAST(title AS CIRCLE)) AND DISTANCE(CAST(title AS POINT), pos) < 1 AND 1=INTERSECTS(CAST(title AS POLYGON), s_region);
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE "t1"."title" LIKE '10 %' ESCAPE '' AND "t1"."pos" <@ adql.circle(adql.read_circle("t1"."title")) AND ("t1"."pos" <-> adql.point(adql.read_point("t1"."title"))) < radians(1) AND adql.polygon(adql.read_polygon("t1"."title")) && "t1"."s_region" LIMIT 1000

SELECT CAST(pos AS POINT), CAST(NULL AS POLYGON), CAST('4/1-3 5/28' AS MOC), CAST(title AS MOC) FROM obs.fields WHERE title LIKE '4/%';
SELECT adql.degrees("t1"."pos"), adql.degrees(NULL::spoly), '4/1-3 5/28'::smoc::text, "t1"."title"::smoc::text FROM "obs"."fields" AS "t1" WHERE "t1"."title" LIKE '4/%' ESCAPE '' LIMIT 1000

SELECT CAST('12.3' AS POINT);
# error: line 1:13: a POINT is written as longitude latitude; here is 1 number

SELECT CAST('12.3 45.6 1' AS POINT);
# error: line 1:13: a POINT is written as longitude latitude; here are 3 numbers

SELECT CAST('circle 12.3 45.6 1' AS POINT);
# error: line 1:13: "circle" is no POINT (at character 1 of the text)

SELECT CAST('' AS POINT);
# error: line 1:13: a POINT is written as longitude latitude; here are 0 numbers

SELECT CAST('12.3 north' AS POINT);
# error: line 1:13: a number is needed, not "north" (at character 6 of the text)

SELECT CAST(s_region AS CIRCLE) FROM obs.fields;
# error: line 1:8: cannot cast a geometry (POLYGON) to CIRCLE

SELECT CAST(ra AS POINT) FROM gaia.source;
# error: line 1:8: cannot cast a number (DOUBLE) to POINT
