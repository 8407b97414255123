-- TYP-5: instants compare in time.
SELECT obs_time FROM gaia.source WHERE obs_time < '2016-01-31T12:30:00' ORDER BY obs_time;
SELECT "t1"."obs_time" FROM "gaia"."source" AS "t1" WHERE "t1"."obs_time" < '2016-01-31T12:30:00'::timestamp ORDER BY 1 LIMIT 1000

-- TYP-7
SELECT pos, cone, s_region, plain_pos FROM obs.fields;
SELECT adql.degrees("t1"."pos"), adql.degrees("t1"."cone"), adql.degrees("t1"."s_region"), "t1"."plain_pos" FROM "obs"."fields" AS "t1" LIMIT 1000

-- TYP-8: booleans as they are.
SELECT flag FROM gaia.source WHERE flag;
SELECT "t1"."flag" FROM "gaia"."source" AS "t1" WHERE "t1"."flag" LIMIT 1000

-- TYP-9
SELECT flux, obs_date, uid, meta, spectrum FROM gaia.source;
SELECT "t1"."flux", "t1"."obs_date", "t1"."uid"::text, "t1"."meta"::text, "t1"."spectrum" FROM "gaia"."source" AS "t1" LIMIT 1000

-- TYP-10
SELECT COUNT(*), AVG(nobs), SUM(nobs), SUM(source_id) FROM gaia.source;
SELECT count(*), avg("t1"."nobs")::float8, sum("t1"."nobs"), sum("t1"."source_id")::bigint FROM "gaia"."source" AS "t1" LIMIT 1000
