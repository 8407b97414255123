-- GEO-10: STC-S, in any case
SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), REGION('Circle ICRS 10 20.5 1'));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20.5::float8)),radians(1)) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), REGION('POLYGON ICRS GEOCENTER 10 20 11 20 11 21'));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ adql.polygon(ARRAY[10, 20, 11, 20, 11, 21]::float8[]) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), REGION('box 10 20 2 3')) AND DISTANCE(POINT(ra, dec), REGION('position UNKNOWNFRAME 10 -20')) < 1;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ adql.polygon(adql.box(10, 20, 2, 3)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians((-20))),radians(1)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians((-20)))) < radians(1)) LIMIT 1000

SELECT REGION('10 20'), REGION('10 20 1'), REGION('1 2 3 4 5 0');
SELECT adql.degrees(10, 20), adql.disc(adql.degrees(10, 20), 1), adql.vertices(ARRAY[1, 2, 3, 4, 5, 0]::float8[]) LIMIT 1000

SELECT REGION('Circle GALACTIC 10 20 1');
# error: line 1:15: "GALACTIC" is not a frame that is offered; all is ICRS (at character 8 of the text)

SELECT REGION('Union ICRS (Circle 10 20 1 Circle 11 20 1)');
# error: line 1:15: there is no shape "UNION" to read; there are Position, Circle, Box and Polygon, as in 'Circle ICRS 10 20 1'

SELECT REGION('Circle ICRS 10 twenty 1');
# error: line 1:15: a number is needed, not "twenty" (at character 16 of the text)

SELECT REGION('Circle ICRS 10 20');
# error: line 1:15: a CIRCLE is written as longitude latitude radius; here are 2 numbers

SELECT REGION('Circle ICRS 10 95 1');
# error: line 1:15: a latitude is from -90 to 90 degrees, not 95

SELECT REGION('Circle ICRS 10 20 200');
# error: line 1:15: the radius of a circle is from 0 to 180 degrees, not 200

SELECT REGION('Box ICRS 10 20 0 1');
# error: line 1:15: the sides of a box are greater than 0 and less than 180 degrees, not 0

SELECT REGION('');
# error: line 1:15: a shape is needed, such as 'Circle ICRS 10 20 1' or 'Polygon 1 2 3 4 5 0'

SELECT REGION(title) FROM obs.fields;
# error: line 1:15: REGION takes a literal, such as 'Circle ICRS 10 20 1'

-- GEO-19
SELECT COORDSYS(REGION('Circle ICRS 10 20 1'));
SELECT (CASE WHEN scircle(spoint(radians(10),radians(20)),radians(1)) IS NOT NULL THEN 'ICRS' END) LIMIT 1000
