-- ADQL-7: a regular name in any case
SELECT RA, Dec FROM gaia.source;
SELECT "t1"."ra", "t1"."dec" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT "ra" FROM gaia.source;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT "RA" FROM gaia.source;
# error: line 1:8: column "RA" is not in any table of this FROM; did you mean "ra"?

SELECT "Size", size FROM gaia.source;
SELECT "t1"."Size", "t1"."Size" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT raa FROM gaia.source;
# error: line 1:8: column "raa" is not in any table of this FROM; did you mean "ra"?

SELECT s.raa FROM gaia.source AS s;
# error: line 1:10: column "raa" is not in table gaia.source; did you mean "ra"?

SELECT gaia.source.raa FROM gaia.source;
# error: line 1:20: column "raa" is not in table gaia.source; did you mean "ra"?

SELECT gaia.source.ra, source.dec FROM gaia.source;
SELECT "t1"."ra", "t1"."dec" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT x.ra FROM gaia.source AS s;
# error: line 1:8: no table of this FROM is called "x"

SELECT source.ra FROM gaia.source AS s;
# error: line 1:8: table gaia.source has the alias "s" here; use that instead

SELECT gaia.source.ra FROM gaia.source AS s;
# error: line 1:8: table gaia.source has the alias "s" here; use that instead

SELECT ra FROM gaia.source, gaia.lite;
# error: line 1:8: column "ra" is ambiguous: it may be source.ra or lite.ra; say which

SELECT source.ra, lite.ra FROM gaia.source, gaia.lite;
SELECT "t1"."ra", "t2"."ra" FROM "gaia"."source" AS "t1", "gaia"."lite" AS "t2" LIMIT 1000

SELECT ra FROM obs.lite;
# error: line 1:8: column "ra" is ambiguous: it may be lite.Ra, lite.ra or lite.RA; say which

SELECT "Ra", "RA" FROM obs.lite;
SELECT "t1"."Ra", "t1"."RA" FROM "obs"."lite" AS "t1" LIMIT 1000

SELECT "some text" FROM gaia.source;
# error: line 1:8: column "some text" is not in any table of this FROM; if it is text, write it in single quotes: 'some text'

SELECT "a ""col", "select" FROM "odd schema"."Odd ""Table";
SELECT "t1"."a ""col", "t1"."select" FROM "odd schema"."Odd ""Table" AS "t1" LIMIT 1000

SELECT ra;
# error: line 1:8: column "ra" is unknown, for there is no FROM

SELECT a.b.c.d FROM gaia.source;
# error: line 1:8: no table of this FROM is called "a.b.c"

SELECT ra FROM gaia.source AS "S" WHERE s.ra > 1;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."ra" > 1 LIMIT 1000

SELECT s.ra FROM gaia.source AS "S";
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT "s".ra FROM gaia.source AS "S";
# error: line 1:8: no table of this FROM is called "s"; did you mean "S"?

SELECT a.ra FROM gaia.source AS a, gaia.lite AS a;
# error: line 1:8: "a" may be several tables; give each an alias
