SELECT POINT(10, 20), POINT(-10, 20.5), CIRCLE(10, 20, 1), BOX(10, 20, 2, 2), POLYGON(1, 2, 3, 4, 5, 0);
SELECT adql.degrees(10, 20), adql.degrees((-10), 20.5::float8), adql.disc(adql.degrees(10, 20), 1), adql.vertices(adql.box(10, 20, 2, 2)), adql.vertices(ARRAY[1, 2, 3, 4, 5, 0]::float8[]) LIMIT 1000

SELECT POINT(ra, dec) AS p, CIRCLE(ra, dec, mag) AS c, POLYGON(ra, dec, ra+1, dec, ra+1, dec+1) AS g FROM gaia.source;
SELECT adql.degrees("t1"."ra", "t1"."dec"), adql.disc(adql.degrees("t1"."ra", "t1"."dec"), "t1"."mag"), adql.vertices(ARRAY["t1"."ra", "t1"."dec", ("t1"."ra" + 1), "t1"."dec", ("t1"."ra" + 1), ("t1"."dec" + 1)]::float8[]) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT pos, cone, s_region, plain_pos, plain_circle, plain_region, coverage FROM obs.fields;
SELECT adql.degrees("t1"."pos"), adql.degrees("t1"."cone"), adql.degrees("t1"."s_region"), "t1"."plain_pos", "t1"."plain_circle", "t1"."plain_region", "t1"."coverage"::text FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT DISTINCT pos, coverage FROM obs.fields;
SELECT DISTINCT adql.degrees("t1"."pos"), "t1"."coverage"::text FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT q.pos, q.g FROM (SELECT DISTINCT pos, s_region AS g FROM obs.fields) AS q WHERE 1=CONTAINS(q.pos, q.g);
SELECT "t2"."c1", "t2"."c2" FROM (SELECT DISTINCT adql.degrees("t1"."pos") AS "c1", adql.degrees("t1"."s_region") AS "c2" FROM "obs"."fields" AS "t1") AS "t2" WHERE spoint(radians("t2"."c1"[1]),radians("t2"."c1"[2])) <@ adql.polygon("t2"."c2") LIMIT 1000

SELECT CIRCLE(pos, 1), CIRCLE('', pos, 1), BOX(pos, 1, 2), CIRCLE(CENTROID(s_region), 1) FROM obs.fields;
SELECT adql.disc(adql.degrees("t1"."pos"), 1), adql.disc(adql.degrees("t1"."pos"), 1), adql.vertices(adql.box(degrees(long("t1"."pos")), degrees(lat("t1"."pos")), 1, 2)), adql.disc(adql.degrees(adql.centroid("t1"."s_region")), 1) FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT POINT('GALACTIC', 10, 20);
# error: line 1:14: coordinate system 'GALACTIC' is not offered; all positions are ICRS, so convert to it or write 'ICRS'

SELECT POINT('ICRS GEOCENTER', 10, 20), POINT('icrs', 1, 2), POINT('UNKNOWNFrame', 1, 2);
SELECT adql.degrees(10, 20), adql.degrees(1, 2), adql.degrees(1, 2) LIMIT 1000

SELECT POINT(title, 10, 20) FROM obs.fields;
# error: line 1:14: a coordinate system is a literal, 'ICRS', or better left out

SELECT POINT(10);
# error: line 1:8: POINT takes 2 arguments, not 1

SELECT POINT(10, 91);
# error: line 1:18: a latitude is from -90 to 90 degrees, not 91; the longitude comes first

SELECT CIRCLE(10, 20, -1);
# error: line 1:23: the radius of a circle is from 0 to 180 degrees, not -1

SELECT BOX(10, 20, 180, 1);
# error: line 1:20: the sides of a box are greater than 0 and less than 180 degrees, not 180

SELECT POLYGON(1, 2, 3, 4);
# error: line 1:8: a polygon has at least 3 vertices, not 2

SELECT POLYGON(1, 2, 3, 4, 5);
# error: line 1:8: the numbers of a polygon come in pairs, and these are 5

SELECT POLYGON(POINT(1, 2), 3, 4);
# error: line 1:29: POLYGON takes a geometry as argument 2, but this is a number (INTEGER)

SELECT CIRCLE('ICRS', NULL, 1, 2), POINT(NULL, 1);
SELECT adql.disc(adql.degrees(NULL::float8, 1), 2), adql.degrees(NULL::float8, 1) LIMIT 1000

SELECT COORD1(POINT(-10, 5)), COORD2(POINT(ra, dec)) FROM gaia.source;
SELECT (adql.degrees((-10), 5))[1], (adql.degrees("t1"."ra", "t1"."dec"))[2] FROM "gaia"."source" AS "t1" LIMIT 1000
