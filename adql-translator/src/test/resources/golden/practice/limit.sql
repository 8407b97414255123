SELECT ra FROM gaia.source LIMIT 10;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 10

SELECT ra FROM gaia.source WHERE ra > 1 ORDER BY ra LIMIT 10 OFFSET 5;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."ra" > 1 ORDER BY 1 LIMIT 10 OFFSET 5

SELECT ra FROM gaia.source ORDER BY ra OFFSET 5 LIMIT 10;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" ORDER BY 1 LIMIT 10 OFFSET 5

SELECT ra FROM gaia.source LIMIT ALL;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT limit.ra AS limit FROM gaia.source AS limit;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ra FROM gaia.source UNION SELECT ra FROM gaia.lite ORDER BY ra LIMIT 3;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" UNION SELECT "t2"."ra" FROM "gaia"."lite" AS "t2" ORDER BY 1 LIMIT 3

(SELECT ra FROM gaia.source LIMIT 2) UNION ALL (SELECT ra FROM gaia.lite ORDER BY ra LIMIT 3);
(SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 2) UNION ALL (SELECT "t2"."ra" FROM "gaia"."lite" AS "t2" ORDER BY 1 LIMIT 3) LIMIT 1000

SELECT source_id FROM gaia.source WHERE source_id IN (SELECT source_id FROM gaia.lite ORDER BY mag LIMIT 5);
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" WHERE "t1"."source_id" IN (SELECT "t2"."source_id" FROM "gaia"."lite" AS "t2" ORDER BY "t2"."mag" LIMIT 5) LIMIT 1000

SELECT TOP 5 ra FROM gaia.source LIMIT 10;
# error: line 1:34: TOP and LIMIT both limit this query; remove one of them

SELECT ra FROM gaia.source LIMIT 5, 10;
# error: line 1:35: LIMIT takes one number; write LIMIT 10 OFFSET 5

SELECT ra FROM gaia.source LIMIT 1.5;
# error: line 1:34: expected an integer without a sign after LIMIT but found "1.5"

SELECT ra FROM gaia.source LIMIT 10 ORDER BY ra;
# error: line 1:37: ORDER BY comes before LIMIT and OFFSET

SELECT ra FROM gaia.source LIMIT 10 UNION SELECT ra FROM gaia.lite;
# error: line 1:37: a query with ORDER BY, LIMIT or OFFSET needs parentheses before UNION

SELECT ra FROM gaia.source FETCH FIRST 10 ROWS ONLY;
# error: line 1:28: FETCH is not part of ADQL; use TOP: SELECT TOP n ...
