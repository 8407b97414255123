SELECT source_id, ROW_NUMBER() OVER (ORDER BY mag DESC) AS place FROM gaia.source;
SELECT "t1"."source_id", row_number() OVER (ORDER BY "t1"."mag" DESC) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT RANK() OVER (PARTITION BY nobs ORDER BY mag), DENSE_RANK() OVER (ORDER BY mag), PERCENT_RANK() OVER (ORDER BY mag), CUME_DIST() OVER (ORDER BY mag), NTILE(4) OVER (ORDER BY ra) FROM gaia.source;
SELECT rank() OVER (PARTITION BY "t1"."nobs" ORDER BY "t1"."mag"), dense_rank() OVER (ORDER BY "t1"."mag"), percent_rank() OVER (ORDER BY "t1"."mag"), cume_dist() OVER (ORDER BY "t1"."mag"), ntile(4) OVER (ORDER BY "t1"."ra") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT LAG(mag) OVER (ORDER BY obs_time), LEAD(mag, 2) OVER (ORDER BY obs_time), LAG(ra, 1, 0) OVER (ORDER BY obs_time NULLS FIRST) FROM gaia.source;
SELECT lag("t1"."mag") OVER (ORDER BY "t1"."obs_time"), lead("t1"."mag", 2) OVER (ORDER BY "t1"."obs_time"), lag("t1"."ra", 1, 0.0::float8) OVER (ORDER BY "t1"."obs_time" NULLS FIRST) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT FIRST_VALUE(name) OVER (PARTITION BY dr ORDER BY ra), LAST_VALUE(code) OVER (ORDER BY ra ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), NTH_VALUE(ra, 2) OVER (ORDER BY ra) FROM gaia.source;
SELECT first_value("t1"."name") OVER (PARTITION BY "t1"."dr" ORDER BY "t1"."ra"), last_value("t1"."code") OVER (ORDER BY "t1"."ra" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)::text, nth_value("t1"."ra", 2) OVER (ORDER BY "t1"."ra") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT AVG(mag) OVER (ORDER BY obs_time ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), SUM(source_id) OVER (PARTITION BY nobs), COUNT(*) OVER (), COUNT(mag) OVER (ORDER BY ra ROWS 3 PRECEDING) FROM gaia.source;
SELECT avg("t1"."mag") OVER (ORDER BY "t1"."obs_time" ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), sum("t1"."source_id") OVER (PARTITION BY "t1"."nobs")::bigint, count(*) OVER (), count("t1"."mag") OVER (ORDER BY "t1"."ra" ROWS 3 PRECEDING) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT nobs, SUM(COUNT(*)) OVER (ORDER BY nobs) FROM gaia.source GROUP BY nobs;
SELECT "t1"."nobs", sum(count(*)) OVER (ORDER BY "t1"."nobs")::bigint FROM "gaia"."source" AS "t1" GROUP BY "t1"."nobs" LIMIT 1000

SELECT source_id FROM gaia.source ORDER BY ROW_NUMBER() OVER (PARTITION BY nobs ORDER BY mag), source_id;
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" ORDER BY row_number() OVER (PARTITION BY "t1"."nobs" ORDER BY "t1"."mag"), 1 LIMIT 1000

SELECT ranked.source_id FROM (SELECT source_id, ROW_NUMBER() OVER (PARTITION BY nobs ORDER BY mag) AS place FROM gaia.source) AS ranked WHERE ranked.place = 1;
SELECT "t2"."c1" FROM (SELECT "t1"."source_id" AS "c1", row_number() OVER (PARTITION BY "t1"."nobs" ORDER BY "t1"."mag") AS "c2" FROM "gaia"."source" AS "t1") AS "t2" WHERE "t2"."c2" = 1 LIMIT 1000

SELECT COUNT(*) over FROM gaia.source;
SELECT count(*) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT source_id FROM gaia.source WHERE ROW_NUMBER() OVER (ORDER BY mag) < 5;
# error: line 1:41: a window function cannot stand in WHERE; compute it in a sub-query of FROM

SELECT ROW_NUMBER() FROM gaia.source;
# error: line 1:8: ROW_NUMBER looks at rows through a window; write ROW_NUMBER(...) OVER (ORDER BY ...)

SELECT SQRT(ra) OVER (ORDER BY ra) FROM gaia.source;
# error: line 1:8: OVER follows an aggregate or a window function such as ROW_NUMBER, and "SQRT" is neither

SELECT ROW_NUMBR() OVER (ORDER BY ra) FROM gaia.source;
# error: line 1:8: OVER follows an aggregate or a window function such as ROW_NUMBER, and "ROW_NUMBR" is neither; did you mean "ROW_NUMBER"?

SELECT COUNT(DISTINCT nobs) OVER () FROM gaia.source;
# error: line 1:8: an aggregate of DISTINCT values does not work with OVER

SELECT SUM(RANK() OVER (ORDER BY ra)) OVER () FROM gaia.source;
# error: line 1:12: a window function cannot stand in a window function; compute it in a sub-query of FROM

SELECT nobs, RANK() OVER (ORDER BY mag) FROM gaia.source GROUP BY nobs;
# error: line 1:36: column "mag" must stand in GROUP BY or inside an aggregate such as MIN(mag)

SELECT RANK() OVER (ORDER BY mag) AS place FROM gaia.source GROUP BY place;
# error: line 1:70: a window function cannot stand in GROUP BY; compute it in a sub-query of FROM

SELECT SUM(mag) OVER (ORDER BY ra ROWS BETWEEN CURRENT ROW AND 2 PRECEDING) FROM gaia.source;
# error: line 1:35: this frame ends before it starts

SELECT SUM(mag) OVER (ORDER BY ra RANGE 2 PRECEDING) FROM gaia.source;
# error: line 1:41: a frame of so many rows is written ROWS, not RANGE

SELECT SUM(mag) OVER (ORDER BY ra ROWS mag) FROM gaia.source;
# error: line 1:40: expected UNBOUNDED PRECEDING, n PRECEDING, CURRENT ROW, n FOLLOWING or UNBOUNDED FOLLOWING but found "mag"
