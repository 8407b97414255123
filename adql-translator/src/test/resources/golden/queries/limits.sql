SELECT TOP 10 ra FROM gaia.source;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 10

SELECT TOP 5000 ra FROM gaia.source;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT TOP 0 ra FROM gaia.source;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 0

SELECT ra FROM gaia.source OFFSET 20;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000 OFFSET 20

SELECT TOP 10 ra FROM gaia.source ORDER BY ra OFFSET 20;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" ORDER BY 1 LIMIT 10 OFFSET 20

SELECT ALL ra FROM gaia.source;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT DISTINCT TOP 7 ra FROM gaia.source;
SELECT DISTINCT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 7
