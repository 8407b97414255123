SELECT q.ra, q.x FROM (SELECT ra, dec AS x, mag*2 FROM gaia.source WHERE mag < 5) AS q WHERE q.x > 0;
SELECT "t2"."c1", "t2"."c2" FROM (SELECT "t1"."ra" AS "c1", "t1"."dec" AS "c2", ("t1"."mag" * 2) AS "c3" FROM "gaia"."source" AS "t1" WHERE "t1"."mag" < 5) AS "t2" WHERE "t2"."c2" > 0 LIMIT 1000

SELECT q.* FROM (SELECT a.ra, b.ra FROM gaia.source a, gaia.lite b) AS q;
SELECT "t3"."c1", "t3"."c2" FROM (SELECT "t1"."ra" AS "c1", "t2"."ra" AS "c2" FROM "gaia"."source" AS "t1", "gaia"."lite" AS "t2") AS "t3" LIMIT 1000

SELECT q.ra FROM (SELECT a.ra, b.ra FROM gaia.source a, gaia.lite b) AS q;
# error: line 1:10: column "ra" is ambiguous: q.ra stands for several columns; give them aliases

SELECT ra FROM gaia.source WHERE source_id IN (SELECT source_id FROM tmass.psc WHERE j < 3);
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."source_id" IN (SELECT "t2"."source_id" FROM "tmass"."psc" AS "t2" WHERE "t2"."j" < 3) LIMIT 1000

SELECT ra FROM gaia.source WHERE source_id NOT IN (SELECT source_id, j FROM tmass.psc);
# error: line 1:52: this sub-query must yield one column, but it yields 2

SELECT ra FROM gaia.source s WHERE EXISTS (SELECT * FROM tmass.psc p WHERE p.source_id = s.source_id);
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE EXISTS (SELECT "t2"."id", "t2"."raj2000", "t2"."dej2000", "t2"."j", "t2"."source_id", "t2"."radius" FROM "tmass"."psc" AS "t2" WHERE "t2"."source_id" = "t1"."source_id") LIMIT 1000

SELECT ra FROM gaia.source s WHERE NOT EXISTS (SELECT 1 FROM tmass.psc WHERE source_id = s.source_id);
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE NOT (EXISTS (SELECT 1 FROM "tmass"."psc" AS "t2" WHERE "t2"."source_id" = "t1"."source_id")) LIMIT 1000

SELECT ra, (SELECT MAX(j) FROM tmass.psc p WHERE p.source_id = s.source_id) AS jmax FROM gaia.source s;
SELECT "t1"."ra", (SELECT max("t2"."j") FROM "tmass"."psc" AS "t2" WHERE "t2"."source_id" = "t1"."source_id") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ra FROM gaia.source WHERE mag = (SELECT MIN(mag) FROM gaia.lite);
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."mag" = (SELECT min("t2"."mag") FROM "gaia"."lite" AS "t2") LIMIT 1000

SELECT ra FROM gaia.source WHERE mag = (SELECT name FROM gaia.source);
# error: line 1:34: cannot compare a number (REAL) with text; CAST one of them

SELECT ra FROM gaia.source WHERE mag IN (SELECT title FROM obs.fields);
# error: line 1:42: cannot compare a number (REAL) with text; CAST one of them

SELECT q.uid FROM (SELECT uid, meta, span, code, flux, clock FROM gaia.source) AS q;
SELECT "t2"."c1"::text FROM (SELECT "t1"."uid" AS "c1", "t1"."meta" AS "c2", "t1"."span" AS "c3", "t1"."code" AS "c4", "t1"."flux" AS "c5", "t1"."clock" AS "c6" FROM "gaia"."source" AS "t1") AS "t2" LIMIT 1000

SELECT q.p FROM (SELECT POINT(ra, dec) AS p FROM gaia.source) AS q WHERE 1=CONTAINS(q.p, CIRCLE(10, 20, 1));
SELECT adql.degrees("t2"."c1") FROM (SELECT spoint(radians("t1"."ra"),radians("t1"."dec")) AS "c1" FROM "gaia"."source" AS "t1") AS "t2" WHERE "t2"."c1" <@ scircle(spoint(radians(10),radians(20)),radians(1)) LIMIT 1000

SELECT TOP 3 q.a FROM (SELECT TOP 10 ra AS a FROM gaia.source ORDER BY mag DESC) AS q ORDER BY a;
SELECT "t2"."c1" FROM (SELECT "t1"."ra" AS "c1" FROM "gaia"."source" AS "t1" ORDER BY "t1"."mag" DESC LIMIT 10) AS "t2" ORDER BY 1 LIMIT 3

SELECT q.r FROM (SELECT ra r FROM gaia.source) q WHERE q.rr = 1;
# error: line 1:58: column "rr" is not in "q"; did you mean "r"?
