SELECT COUNT(*), COUNT(ra), MAX(ra), ra+1 AS count_3, 2 FROM gaia.source GROUP BY ra;
SELECT count(*), count("t1"."ra"), max("t1"."ra"), ("t1"."ra" + 1), 2 FROM "gaia"."source" AS "t1" GROUP BY "t1"."ra" LIMIT 1000

SELECT 1, 2, SQRT(4);
SELECT 1, 2, sqrt(4.0::float8) LIMIT 1000

SELECT c.count_2, c.expr_1 FROM (SELECT COUNT(*), COUNT(ra), 1+1 FROM gaia.source) AS c;
SELECT "t2"."c2", "t2"."c3" FROM (SELECT count(*) AS "c1", count("t1"."ra") AS "c2", (1 + 1) AS "c3" FROM "gaia"."source" AS "t1") AS "t2" LIMIT 1000
