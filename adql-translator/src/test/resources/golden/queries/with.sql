WITH bright AS (SELECT source_id, ra AS alpha FROM gaia.source WHERE mag < 5) SELECT alpha FROM bright;
WITH "w1" AS NOT MATERIALIZED (SELECT "t1"."source_id" AS "c1", "t1"."ra" AS "c2" FROM "gaia"."source" AS "t1" WHERE "t1"."mag" < 5) SELECT "t2"."c2" FROM "w1" AS "t2" LIMIT 1000

WITH a AS (SELECT ra FROM gaia.source), b AS (SELECT a.ra, 2 AS two FROM a) SELECT x.ra, y.two FROM b AS x JOIN b AS y ON x.ra = y.ra;
WITH "w1" AS NOT MATERIALIZED (SELECT "t1"."ra" AS "c1" FROM "gaia"."source" AS "t1"), "w2" AS NOT MATERIALIZED (SELECT "t2"."c1" AS "c1", 2 AS "c2" FROM "w1" AS "t2") SELECT "t3"."c1", "t4"."c2" FROM "w2" AS "t3" JOIN "w2" AS "t4" ON "t3"."c1" = "t4"."c1" LIMIT 1000

WITH source AS (SELECT ra FROM gaia.lite) SELECT ra FROM source;
WITH "w1" AS NOT MATERIALIZED (SELECT "t1"."ra" AS "c1" FROM "gaia"."lite" AS "t1") SELECT "t2"."c1" FROM "w1" AS "t2" LIMIT 1000

WITH a AS (SELECT ra FROM a) SELECT ra FROM a;
# error: line 1:27: table "a" does not exist; TAP_SCHEMA.tables lists what does

WITH a AS (SELECT ra FROM gaia.source), A AS (SELECT 1 AS x) SELECT ra FROM a;
# error: line 1:41: WITH defines "A" twice; give each its own name

WITH bright AS (SELECT ra FROM gaia.source) SELECT ra FROM brigth;
# error: line 1:60: table "brigth" does not exist; did you mean "bright"?

WITH a AS (SELECT ra FROM gaia.source) SELECT dec FROM a;
# error: line 1:47: column "dec" is not in any table of this FROM
