SELECT * FROM gaia.lite;
SELECT "t1"."source_id", "t1"."ra", "t1"."dec", "t1"."mag" FROM "gaia"."lite" AS "t1" LIMIT 1000

SELECT l.* FROM gaia.lite AS l;
SELECT "t1"."source_id", "t1"."ra", "t1"."dec", "t1"."mag" FROM "gaia"."lite" AS "t1" LIMIT 1000

SELECT gaia.lite.* FROM gaia.lite;
SELECT "t1"."source_id", "t1"."ra", "t1"."dec", "t1"."mag" FROM "gaia"."lite" AS "t1" LIMIT 1000

SELECT l.*, p.j FROM gaia.lite AS l, tmass.psc AS p;
SELECT "t1"."source_id", "t1"."ra", "t1"."dec", "t1"."mag", "t2"."j" FROM "gaia"."lite" AS "t1", "tmass"."psc" AS "t2" LIMIT 1000

SELECT x.* FROM gaia.lite;
# error: line 1:8: no table of this FROM is called "x"

SELECT *;
# error: line 1:8: * needs a FROM to take its columns from

SELECT * FROM obs.fields;
SELECT "t1"."id", "t1"."s_ra", "t1"."s_dec", adql.degrees("t1"."pos"), adql.degrees("t1"."cone"), adql.degrees("t1"."s_region"), "t1"."plain_pos", "t1"."plain_circle", "t1"."plain_region", "t1"."coverage"::text, "t1"."title", "t1"."source_id", "t1"."t_min" FROM "obs"."fields" AS "t1" LIMIT 1000
