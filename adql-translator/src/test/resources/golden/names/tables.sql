SELECT ra FROM gaia.sourc;
# error: line 1:16: table "gaia.sourc" does not exist; did you mean "gaia.source"?

SELECT ra FROM gai.source;
# error: line 1:16: table "gai.source" does not exist; did you mean "gaia.source"?

SELECT ra FROM source;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT id FROM psc;
SELECT "t1"."id" FROM "tmass"."psc" AS "t1" LIMIT 1000

SELECT ra FROM lite;
# error: line 1:16: table "lite" is ambiguous: it may be gaia.lite or obs.lite

SELECT ra FROM SOURCE;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ra FROM "Source";
# error: line 1:16: table "Source" does not exist; did you mean "gaia.source"?

SELECT ra FROM db.gaia.source;
# error: line 1:16: there is no catalog "db"; write schema.table

SELECT ra FROM tmass.source;
# error: line 1:16: table "tmass.source" does not exist; did you mean "gaia.source"?

SELECT ra FROM completely_elsewhere;
# error: line 1:16: table "completely_elsewhere" does not exist; TAP_SCHEMA.tables lists what does

SELECT id FROM pcs;
# error: line 1:16: table "pcs" does not exist; did you mean "tmass.psc"?
