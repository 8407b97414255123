-- each table may be the one that is looked up
SELECT a.ra FROM gaia.source a JOIN gaia.source b ON DISTANCE(a.ra, a.dec, b.ra, b.dec) < 0.01 WHERE a.source_id = 5;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" JOIN "gaia"."source" AS "t2" ON spoint(radians("t2"."ra"),radians("t2"."dec")) <@ scircle(spoint(radians("t1"."ra"),radians("t1"."dec")),radians(0.01::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians("t2"."ra"),radians("t2"."dec")),radians(0.01::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians("t2"."ra"),radians("t2"."dec"))) < radians(0.01::float8)) WHERE "t1"."source_id" = 5 LIMIT 1000

-- the nullable side of an outer join must be the one
SELECT a.ra FROM gaia.source a LEFT JOIN tmass.psc b ON 1=CONTAINS(POINT(a.ra, a.dec), CIRCLE(b.raj2000, b.dej2000, 0.01));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LEFT JOIN "tmass"."psc" AS "t2" ON spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians("t2"."raj2000"),radians("t2"."dej2000")),radians(0.01::float8)) AND spoint(radians("t2"."raj2000"),radians("t2"."dej2000")) <@ scircle(spoint(radians("t1"."ra"),radians("t1"."dec")),radians(0.01::float8)) LIMIT 1000

-- a radius of the row that is looked for cannot be known before
SELECT p.id FROM tmass.psc p JOIN gaia.source s ON DISTANCE(p.raj2000, p.dej2000, s.ra, s.dec) < s.parallax / 1000;
SELECT "t1"."id" FROM "tmass"."psc" AS "t1" JOIN "gaia"."source" AS "t2" ON (spoint(radians("t1"."raj2000"),radians("t1"."dej2000")) <@ scircle(spoint(radians("t2"."ra"),radians("t2"."dec")),radians(CASE WHEN ("t2"."parallax" / 1000) < 1.0E-5::float8 THEN 1.0E-5::float8 ELSE ("t2"."parallax" / 1000) END)) AND (spoint(radians("t1"."raj2000"),radians("t1"."dej2000")) <-> spoint(radians("t2"."ra"),radians("t2"."dec"))) < radians(("t2"."parallax" / 1000))) LIMIT 1000

SELECT p.id FROM tmass.psc p JOIN gaia.source s ON 1=CONTAINS(POINT(s.ra, s.dec), CIRCLE(p.raj2000, p.dej2000, p.radius));
SELECT "t1"."id" FROM "tmass"."psc" AS "t1" JOIN "gaia"."source" AS "t2" ON (spoint(radians("t2"."ra"),radians("t2"."dec")) <@ scircle(spoint(radians("t1"."raj2000"),radians("t1"."dej2000")),radians(CASE WHEN "t1"."radius" < 1.0E-5::float8 THEN 1.0E-5::float8 ELSE "t1"."radius" END)) AND (spoint(radians("t2"."ra"),radians("t2"."dec")) <-> spoint(radians("t1"."raj2000"),radians("t1"."dej2000"))) <= radians("t1"."radius")) LIMIT 1000

SELECT s.ra FROM (SELECT 10 AS a, 20 AS d FROM tmass.psc) AS u JOIN gaia.source s ON DISTANCE(u.a, u.d, s.ra, s.dec) < 0.1;
SELECT "t3"."ra" FROM (SELECT 10 AS "c1", 20 AS "c2" FROM "tmass"."psc" AS "t1") AS "t2" JOIN "gaia"."source" AS "t3" ON (spoint(radians("t3"."ra"),radians("t3"."dec")) <@ scircle(spoint(radians("t2"."c1"),radians("t2"."c2")),radians(0.1::float8)) AND (spoint(radians("t3"."ra"),radians("t3"."dec")) <-> spoint(radians("t2"."c1"),radians("t2"."c2"))) < radians(0.1::float8)) LIMIT 1000

SELECT s.ra FROM gaia.source s WHERE EXISTS (SELECT 1 FROM tmass.psc p WHERE DISTANCE(s.ra, s.dec, p.raj2000, p.dej2000) <= 0.01);
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE EXISTS (SELECT 1 FROM "tmass"."psc" AS "t2" WHERE spoint(radians("t2"."raj2000"),radians("t2"."dej2000")) <@ scircle(spoint(radians("t1"."ra"),radians("t1"."dec")),radians(0.01::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians("t2"."raj2000"),radians("t2"."dej2000")),radians(0.01::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians("t2"."raj2000"),radians("t2"."dej2000"))) <= radians(0.01::float8))) LIMIT 1000
