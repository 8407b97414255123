SELECT STRING_AGG(name, ', '), STRING_AGG(DISTINCT dr, ';') FROM gaia.source GROUP BY nobs;
SELECT string_agg("t1"."name"::text, ', '::text), string_agg(DISTINCT "t1"."dr"::text, ';'::text) FROM "gaia"."source" AS "t1" GROUP BY "t1"."nobs" LIMIT 1000

SELECT STDDEV(mag), STDDEV_SAMP(nobs), STDDEV_POP(flux), VARIANCE(ra), VAR_SAMP(ra), VAR_POP(nvis), MEDIAN(mag), MEDIAN(nobs) FROM gaia.source;
SELECT stddev("t1"."mag"), stddev("t1"."nobs")::float8, stddev_pop("t1"."flux")::float8, variance("t1"."ra"), variance("t1"."ra"), var_pop("t1"."nvis")::float8, percentile_cont(0.5) WITHIN GROUP (ORDER BY "t1"."mag"::float8), percentile_cont(0.5) WITHIN GROUP (ORDER BY "t1"."nobs"::float8) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT nobs, MEDIAN(mag) FROM gaia.source GROUP BY nobs HAVING STDDEV(mag) > 0.1 ORDER BY MEDIAN(mag);
SELECT "t1"."nobs", percentile_cont(0.5) WITHIN GROUP (ORDER BY "t1"."mag"::float8) FROM "gaia"."source" AS "t1" GROUP BY "t1"."nobs" HAVING stddev("t1"."mag") > 0.1::float8 ORDER BY 2 LIMIT 1000

SELECT MEDIAN(DISTINCT mag) FROM gaia.source;
# error: line 1:8: MEDIAN does not work with DISTINCT

SELECT STDDEV(name) FROM gaia.source;
# error: line 1:15: STDDEV does not work on text

SELECT STRING_AGG(name) FROM gaia.source;
# error: line 1:8: STRING_AGG takes 2 arguments, not 1

SELECT nobs, STRING_AGG(name, dr) FROM gaia.source;
# error: line 1:8: column "nobs" must stand in GROUP BY or inside an aggregate such as MIN(nobs)

SELECT ra FROM gaia.source WHERE STRING_AGG(name, ',') = 'a';
# error: line 1:34: the aggregate STRING_AGG cannot stand in WHERE; use HAVING

SELECT STRING_AGG(name, ',') OVER (PARTITION BY nobs ORDER BY ra) FROM gaia.source;
SELECT string_agg("t1"."name"::text, ','::text) OVER (PARTITION BY "t1"."nobs" ORDER BY "t1"."ra") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT STRING_AGG(DISTINCT name, ',') OVER () FROM gaia.source;
# error: line 1:8: an aggregate of DISTINCT values does not work with OVER

SELECT COUNT(DISTINCT nobs, nvis) FROM gaia.source;
# error: line 1:27: expected ")" to close the "(" at line 1:13 but found ","
