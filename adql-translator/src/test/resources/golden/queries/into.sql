SELECT ra INTO mine FROM gaia.source;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT TOP 3 ra AS x INTO user_joe."Mine" FROM gaia.source UNION SELECT dec FROM gaia.source;
(SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 3) UNION SELECT "t2"."dec" FROM "gaia"."source" AS "t2" LIMIT 1000
