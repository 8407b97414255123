SELECT flux, code, uid, meta, span, clock, title, name, raw, obs_time, obs_date, spectrum, flag, nobs FROM gaia.source;
SELECT "t1"."flux", "t1"."code"::text, "t1"."uid"::text, "t1"."meta"::text, "t1"."span"::text, "t1"."clock"::text, "t1"."title", "t1"."name", "t1"."raw", "t1"."obs_time", "t1"."obs_date", "t1"."spectrum", "t1"."flag", "t1"."nobs" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT flux + 1, MIN(flux), MAX(code), MIN(clock) FROM gaia.source GROUP BY flux;
SELECT ("t1"."flux" + 1), min("t1"."flux"), max("t1"."code")::text, min("t1"."clock")::text FROM "gaia"."source" AS "t1" GROUP BY "t1"."flux" LIMIT 1000

SELECT DISTINCT flux, uid, meta FROM gaia.source ORDER BY flux;
SELECT DISTINCT "t1"."flux", "t1"."uid"::text, "t1"."meta"::text FROM "gaia"."source" AS "t1" ORDER BY 1 LIMIT 1000
