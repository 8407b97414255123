SELECT ra FROM gaia.source WHERE DISTANCE(POINT(ra, dec), POINT(10, 20)) < 0.1;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(0.1::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) < radians(0.1::float8)) LIMIT 1000

SELECT ra FROM gaia.source WHERE DISTANCE(10, 20, ra, dec) <= 5/3600.;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians((5 / 3600.0::float8))) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians((5 / 3600.0::float8))) LIMIT 1000

SELECT ra FROM gaia.source WHERE 0.1 > DISTANCE(POINT(10, 20), POINT(ra, dec));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(0.1::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) < radians(0.1::float8)) LIMIT 1000

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) BETWEEN 0 AND 0.5;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(0.5::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(0.5::float8)) LIMIT 1000

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) BETWEEN 0.1 AND 0.5 AND DISTANCE(ra, dec, 10, 20) NOT BETWEEN 0 AND 0.2;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE ((spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(0.5::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(0.5::float8)) AND degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) >= 0.1::float8) AND NOT ((spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(0.2::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(0.2::float8))) LIMIT 1000

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) > 5 OR DISTANCE(ra, dec, 10, 20) = 0;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) > 5 OR degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) = 0 LIMIT 1000

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) < 100 OR DISTANCE(ra, dec, 10, 20) < -1;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) < radians(100) OR (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) < radians((-1)) LIMIT 1000

SELECT s.ra FROM tmass.psc p JOIN gaia.source s ON DISTANCE(p.raj2000, p.dej2000, s.ra, s.dec) < 1/3600.;
SELECT "t2"."ra" FROM "tmass"."psc" AS "t1" JOIN "gaia"."source" AS "t2" ON spoint(radians("t1"."raj2000"),radians("t1"."dej2000")) <@ scircle(spoint(radians("t2"."ra"),radians("t2"."dec")),radians((1 / 3600.0::float8))) AND (spoint(radians("t2"."ra"),radians("t2"."dec")) <@ scircle(spoint(radians("t1"."raj2000"),radians("t1"."dej2000")),radians((1 / 3600.0::float8))) AND (spoint(radians("t2"."ra"),radians("t2"."dec")) <-> spoint(radians("t1"."raj2000"),radians("t1"."dej2000"))) < radians((1 / 3600.0::float8))) LIMIT 1000

SELECT s.ra FROM tmass.psc p JOIN gaia.source s ON DISTANCE(POINT(s.ra, s.dec), POINT(p.raj2000, p.dej2000)) < p.radius;
SELECT "t2"."ra" FROM "tmass"."psc" AS "t1" JOIN "gaia"."source" AS "t2" ON (spoint(radians("t2"."ra"),radians("t2"."dec")) <@ scircle(spoint(radians("t1"."raj2000"),radians("t1"."dej2000")),radians(CASE WHEN "t1"."radius" < 1.0E-5::float8 THEN 1.0E-5::float8 ELSE "t1"."radius" END)) AND (spoint(radians("t2"."ra"),radians("t2"."dec")) <-> spoint(radians("t1"."raj2000"),radians("t1"."dej2000"))) < radians("t1"."radius")) LIMIT 1000

SELECT l.ra FROM gaia.lite l, gaia.lite m WHERE DISTANCE(l.ra, l.dec, m.ra, m.dec) < l.mag;
SELECT "t1"."ra" FROM "gaia"."lite" AS "t1", "gaia"."lite" AS "t2" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians("t2"."ra"),radians("t2"."dec"))) < radians("t1"."mag") LIMIT 1000

SELECT id FROM obs.fields WHERE DISTANCE(POINT(s_ra, s_dec), POINT(10, 20)) < 1 AND DISTANCE(pos, POINT(10, 20)) < 1;
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE ("t1"."pos" <@ scircle(spoint(radians(10),radians(20)),radians(1)) AND ("t1"."pos" <-> spoint(radians(10),radians(20))) < radians(1)) AND ("t1"."pos" <@ scircle(spoint(radians(10),radians(20)),radians(1)) AND ("t1"."pos" <-> spoint(radians(10),radians(20))) < radians(1)) LIMIT 1000

SELECT ra, DISTANCE(POINT(ra, dec), POINT(10, 20)) AS d FROM gaia.source WHERE DISTANCE(POINT(ra, dec), POINT(10, 20)) < 1 ORDER BY d;
SELECT "t1"."ra", degrees(spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) < radians(1)) ORDER BY 2 LIMIT 1000

SELECT DISTANCE(ra, dec, 10) FROM gaia.source;
# error: line 1:8: DISTANCE takes 2 points or 4 arguments, not 3

SELECT DISTANCE(POINT(ra, dec), CIRCLE(1, 2, 3)) FROM gaia.source;
# error: line 1:33: DISTANCE takes a point as argument 2, but this is a CIRCLE

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 95) < 1;
# error: line 1:56: a latitude is from -90 to 90 degrees, not 95; the longitude comes first

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) < 'far';
# error: line 1:34: cannot compare a number (DOUBLE) with text; CAST one of them
