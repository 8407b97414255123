SELECT flag, TRUE, FALSE FROM gaia.source WHERE flag IS TRUE;
SELECT "t1"."flag", true, false FROM "gaia"."source" AS "t1" WHERE ("t1"."flag") IS TRUE LIMIT 1000

SELECT source_id FROM gaia.source WHERE flag IS NOT TRUE AND flag = FALSE AND NOT flag;
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" WHERE ("t1"."flag") IS NOT TRUE AND "t1"."flag" = false AND NOT ("t1"."flag") LIMIT 1000

SELECT source_id FROM gaia.source WHERE flag = 'false' OR flag <> 1;
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" WHERE "t1"."flag" = false OR "t1"."flag" <> true LIMIT 1000

SELECT CASE WHEN flag THEN 1 ELSE 0 END FROM gaia.source GROUP BY flag ORDER BY flag;
SELECT (CASE WHEN "t1"."flag" THEN 1 ELSE 0 END) FROM "gaia"."source" AS "t1" GROUP BY "t1"."flag" ORDER BY "t1"."flag" LIMIT 1000
