SELECT ra, dec AS d FROM gaia.source ORDER BY 2 DESC, ra ASC;
SELECT "t1"."ra", "t1"."dec" FROM "gaia"."source" AS "t1" ORDER BY 2 DESC, 1 LIMIT 1000

SELECT ra, dec AS d FROM gaia.source ORDER BY D, mag, source.pm, ra+dec DESC;
SELECT "t1"."ra", "t1"."dec" FROM "gaia"."source" AS "t1" ORDER BY 2, "t1"."mag", "t1"."pm", ("t1"."ra" + "t1"."dec") DESC LIMIT 1000

SELECT ra+dec FROM gaia.source ORDER BY ra+dec;
SELECT ("t1"."ra" + "t1"."dec") FROM "gaia"."source" AS "t1" ORDER BY 1 LIMIT 1000

SELECT ra FROM gaia.source ORDER BY 2;
# error: line 1:37: ORDER BY 2 is not a column of the select list, which has 1

SELECT ra FROM gaia.source ORDER BY 0;
# error: line 1:37: ORDER BY 0 is not a column of the select list, which has 1

SELECT a.ra, b.ra FROM gaia.source a, gaia.lite b ORDER BY ra;
# error: line 1:60: "ra" names several output columns; order by position instead

SELECT a.ra, b.ra FROM gaia.source a, gaia.lite b ORDER BY b.ra;
SELECT "t1"."ra", "t2"."ra" FROM "gaia"."source" AS "t1", "gaia"."lite" AS "t2" ORDER BY 2 LIMIT 1000

SELECT DISTINCT ra FROM gaia.source ORDER BY dec;
# error: line 1:46: with DISTINCT, ORDER BY takes only what is in the select list

SELECT DISTINCT ra FROM gaia.source ORDER BY ra;
SELECT DISTINCT "t1"."ra" FROM "gaia"."source" AS "t1" ORDER BY 1 LIMIT 1000

SELECT pos FROM obs.fields ORDER BY pos;
# error: line 1:37: a geometry (POINT) has no order to sort by

SELECT span FROM gaia.source ORDER BY span;
SELECT "t1"."span"::text FROM "gaia"."source" AS "t1" ORDER BY "t1"."span" LIMIT 1000

SELECT ra FROM gaia.source ORDER BY magg;
# error: line 1:37: column "magg" is not in any table of this FROM; did you mean "mag"?

SELECT 5 AS five, ra FROM gaia.source ORDER BY five;
SELECT 5, "t1"."ra" FROM "gaia"."source" AS "t1" ORDER BY 1 LIMIT 1000

SELECT ra FROM gaia.source ORDER BY 1.5;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" ORDER BY 1.5::float8 LIMIT 1000

SELECT COUNT(*) AS n, mag FROM gaia.source GROUP BY mag ORDER BY n, AVG(ra);
SELECT count(*), "t1"."mag" FROM "gaia"."source" AS "t1" GROUP BY "t1"."mag" ORDER BY 1, avg("t1"."ra") LIMIT 1000
