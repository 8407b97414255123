SELECT ra AS count, dec AS distance, mag AS position, pm AS size, obs_date AS date, clock AS time, nobs AS year, nvis AS "level" FROM gaia.source ORDER BY distance;
SELECT "t1"."ra", "t1"."dec", "t1"."mag", "t1"."pm", "t1"."obs_date", "t1"."clock"::text, "t1"."nobs", "t1"."nvis" FROM "gaia"."source" AS "t1" ORDER BY 2 LIMIT 1000

SELECT public.ra, public.Size FROM gaia.source AS public WHERE public.mag < 5;
SELECT "t1"."ra", "t1"."Size" FROM "gaia"."source" AS "t1" WHERE "t1"."mag" < 5 LIMIT 1000

SELECT external.value, catalog.user FROM (SELECT ra AS value FROM gaia.source) external, (SELECT dec AS user FROM gaia.source) catalog;
SELECT "t2"."c1", "t4"."c1" FROM (SELECT "t1"."ra" AS "c1" FROM "gaia"."source" AS "t1") AS "t2", (SELECT "t3"."dec" AS "c1" FROM "gaia"."source" AS "t3") AS "t4" LIMIT 1000

SELECT position, year, month, first, last, zone, key FROM (SELECT ra position, dec year, mag month, pm first, nobs last, nvis zone, dr key FROM gaia.source) AS region;
SELECT "t2"."c1", "t2"."c2", "t2"."c3", "t2"."c4", "t2"."c5", "t2"."c6", "t2"."c7" FROM (SELECT "t1"."ra" AS "c1", "t1"."dec" AS "c2", "t1"."mag" AS "c3", "t1"."pm" AS "c4", "t1"."nobs" AS "c5", "t1"."nvis" AS "c6", "t1"."dr" AS "c7" FROM "gaia"."source" AS "t1") AS "t2" LIMIT 1000

SELECT count(*) count, max(mag) max FROM gaia.source;
SELECT count(*), max("t1"."mag") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT t.order FROM (SELECT ra AS order FROM gaia.source) AS t;
SELECT "t2"."c1" FROM (SELECT "t1"."ra" AS "c1" FROM "gaia"."source" AS "t1") AS "t2" LIMIT 1000

SELECT order FROM gaia.source;
# error: line 1:8: "order" is a reserved word of ADQL; write it in double quotes: "order"

SELECT recno, "e_RAJ2000", "[Fe/H]" FROM "J/A+A/605/L8/quasar_a" WHERE "_RAJ2000" > 10;
SELECT "t1"."recno", "t1"."e_RAJ2000", "t1"."[Fe/H]" FROM "vizier"."J/A+A/605/L8/quasar_a" AS "t1" WHERE "t1"."_RAJ2000" > 10 LIMIT 1000

SELECT q."[Fe/H]" FROM vizier."J/A+A/605/L8/quasar_a" AS q;
SELECT "t1"."[Fe/H]" FROM "vizier"."J/A+A/605/L8/quasar_a" AS "t1" LIMIT 1000

SELECT "J/A+A/605/L8/quasar_a".recno FROM "J/A+A/605/L8/quasar_a";
SELECT "t1"."recno" FROM "vizier"."J/A+A/605/L8/quasar_a" AS "t1" LIMIT 1000

SELECT recno FROM "J/A+A/605/L8/quasar_b";
# error: line 1:19: table "J/A+A/605/L8/quasar_b" does not exist; did you mean vizier."J/A+A/605/L8/quasar_a"?

SELECT recno FROM J/A+A/605/L8/quasar_a;
# error: line 1:20: unexpected "/"; a name that contains "/" is written in double quotes

SELECT ra FROM "gaia.source";
# error: line 1:16: table "gaia.source" does not exist; write gaia.source without quotes, or quote schema and table each
