SELECT s.ra, p.j FROM gaia.source AS s JOIN tmass.psc AS p ON s.source_id = p.source_id;
SELECT "t1"."ra", "t2"."j" FROM "gaia"."source" AS "t1" JOIN "tmass"."psc" AS "t2" ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

SELECT s.ra, p.j FROM gaia.source s LEFT OUTER JOIN tmass.psc p ON s.source_id = p.source_id AND p.j < 10;
SELECT "t1"."ra", "t2"."j" FROM "gaia"."source" AS "t1" LEFT JOIN "tmass"."psc" AS "t2" ON "t1"."source_id" = "t2"."source_id" AND "t2"."j" < 10 LIMIT 1000

SELECT s.ra, p.j FROM gaia.source s RIGHT JOIN tmass.psc p USING (source_id);
SELECT "t1"."ra", "t2"."j" FROM "gaia"."source" AS "t1" RIGHT JOIN "tmass"."psc" AS "t2" ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

SELECT source_id, j FROM gaia.source JOIN tmass.psc USING (source_id);
SELECT "t1"."source_id", "t2"."j" FROM "gaia"."source" AS "t1" JOIN "tmass"."psc" AS "t2" ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

SELECT source_id, s.source_id, p.source_id FROM gaia.source s FULL JOIN tmass.psc p USING (source_id);
SELECT coalesce("t1"."source_id", "t2"."source_id"), "t1"."source_id", "t2"."source_id" FROM "gaia"."source" AS "t1" FULL JOIN "tmass"."psc" AS "t2" ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

-- ADQL-18: the merged column comes first, once
SELECT * FROM gaia.lite JOIN tmass.psc USING (source_id);
SELECT "t1"."source_id", "t1"."ra", "t1"."dec", "t1"."mag", "t2"."id", "t2"."raj2000", "t2"."dej2000", "t2"."j", "t2"."radius" FROM "gaia"."lite" AS "t1" JOIN "tmass"."psc" AS "t2" ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

SELECT * FROM gaia.lite AS a NATURAL JOIN tmass.psc AS b;
SELECT "t1"."source_id", "t1"."ra", "t1"."dec", "t1"."mag", "t2"."id", "t2"."raj2000", "t2"."dej2000", "t2"."j", "t2"."radius" FROM "gaia"."lite" AS "t1" JOIN "tmass"."psc" AS "t2" ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

SELECT source_id FROM gaia.lite a NATURAL LEFT JOIN tmass.psc b;
SELECT "t1"."source_id" FROM "gaia"."lite" AS "t1" LEFT JOIN "tmass"."psc" AS "t2" ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

SELECT a.ra FROM gaia.lite a JOIN tmass.psc USING (ra);
# error: line 1:52: column "ra" of USING is not in the table on the right

SELECT a.ra FROM gaia.lite a JOIN gaia.source b USING (source_id) JOIN tmass.psc c USING (source_id);
SELECT "t1"."ra" FROM "gaia"."lite" AS "t1" JOIN "gaia"."source" AS "t2" ON "t1"."source_id" = "t2"."source_id" JOIN "tmass"."psc" AS "t3" ON "t1"."source_id" = "t3"."source_id" LIMIT 1000

SELECT a.ra FROM gaia.lite a JOIN (gaia.source b JOIN tmass.psc c ON b.source_id = c.source_id) ON a.source_id = c.source_id;
SELECT "t1"."ra" FROM "gaia"."lite" AS "t1" JOIN ("gaia"."source" AS "t2" JOIN "tmass"."psc" AS "t3" ON "t2"."source_id" = "t3"."source_id") ON "t1"."source_id" = "t3"."source_id" LIMIT 1000

SELECT a.ra FROM gaia.lite a, gaia.source b JOIN tmass.psc c ON a.source_id = c.source_id;
# error: line 1:65: no table of this FROM is called "a"

SELECT a.ra FROM gaia.lite a CROSS JOIN tmass.psc b;
SELECT "t1"."ra" FROM "gaia"."lite" AS "t1" CROSS JOIN "tmass"."psc" AS "t2" LIMIT 1000

SELECT a.ra FROM gaia.lite a JOIN tmass.psc b;
# error: line 1:35: this JOIN has no condition; add ON ... or USING (...), or write NATURAL JOIN or CROSS JOIN

SELECT a.ra FROM gaia.lite a NATURAL JOIN obs.fields f;
SELECT "t1"."ra" FROM "gaia"."lite" AS "t1" JOIN "obs"."fields" AS "t2" ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

SELECT a.ra FROM gaia.lite a JOIN obs.fields f ON COUNT(*) = 1;
# error: line 1:51: the aggregate COUNT cannot stand in ON; use HAVING
