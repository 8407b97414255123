SELECT GREATEST(ra, dec, 0), LEAST(nobs, nvis), NULLIF(mag, 0), NULLIF(name, '') FROM gaia.source;
SELECT greatest("t1"."ra", "t1"."dec", 0.0::float8), least("t1"."nobs"::integer, "t1"."nvis"), nullif("t1"."mag", 0), nullif("t1"."name", '') FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT SUBSTRING(name FROM 2 FOR 3), SUBSTRING(name FROM nobs), SUBSTRING(title, 1, 4), SUBSTR(name, 2) FROM gaia.source;
SELECT substring("t1"."name", 2, 3), substring("t1"."name", "t1"."nobs"), substring("t1"."title", 1, 4), substring("t1"."name", 2) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT POSITION('M' IN name), POSITION('M', name), STRPOS(name, 'M'), CHAR_LENGTH(name), CHARACTER_LENGTH(title), LENGTH(code) FROM gaia.source;
SELECT strpos("t1"."name", 'M'), strpos("t1"."name", 'M'), strpos("t1"."name", 'M'), char_length("t1"."name"), char_length("t1"."title"), char_length("t1"."code") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT TRIM(name), TRIM(BOTH FROM name), TRIM(LEADING 'x' FROM name), TRIM(TRAILING '0' FROM title), TRIM('x' FROM name), LTRIM(name), RTRIM(name, '0') FROM gaia.source;
SELECT btrim("t1"."name"), btrim("t1"."name"), ltrim("t1"."name", 'x'), rtrim("t1"."title", '0'), btrim("t1"."name", 'x'), ltrim("t1"."name"), rtrim("t1"."name", '0') FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT REPLACE(name, 'Gaia', ''), CONCAT(name, '-', source_id, obs_time), LEFT(name, 3), RIGHT(title, 2) FROM gaia.source;
SELECT replace("t1"."name", 'Gaia', ''), concat("t1"."name", '-', "t1"."source_id"::text, replace("t1"."obs_time"::text, ' ', 'T')), "left"("t1"."name", 3), "right"("t1"."title", 2) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT EXTRACT(YEAR FROM obs_time), EXTRACT(SECOND FROM obs_time), EXTRACT(epoch FROM span), EXTRACT(DOY FROM DATE '2016-02-01'), EXTRACT(HOUR FROM '2016-01-01T12:00:00') FROM gaia.source;
SELECT date_part('year', "t1"."obs_time")::integer, date_part('second', "t1"."obs_time"), date_part('epoch', "t1"."span"), date_part('doy', '2016-02-01'::date)::integer, date_part('hour', '2016-01-01T12:00:00'::timestamp)::integer FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT CURRENT_DATE, CURRENT_TIMESTAMP, NOW(), CURRENT_TIMESTAMP() FROM gaia.source WHERE obs_time < CURRENT_TIMESTAMP;
SELECT (now() AT TIME ZONE 'UTC')::date, (now() AT TIME ZONE 'UTC'), (now() AT TIME ZONE 'UTC'), (now() AT TIME ZONE 'UTC') FROM "gaia"."source" AS "t1" WHERE "t1"."obs_time" < (now() AT TIME ZONE 'UTC') LIMIT 1000

SELECT GREATEST(ra, name) FROM gaia.source;
# error: line 1:21: this is text, but the values before it are a number (DOUBLE); CAST one of them

SELECT SUBSTRING(ra, 1) FROM gaia.source;
# error: line 1:18: SUBSTRING takes text as argument 1, but this is a number (DOUBLE); CAST(... AS VARCHAR) makes it text

SELECT SUBSTRING(name, 1.5) FROM gaia.source;
# error: line 1:24: SUBSTRING takes a whole number as argument 2, but this is a number (DOUBLE)

SELECT LENGTH(mag) FROM gaia.source;
# error: line 1:15: LENGTH takes text, but this is a number (REAL); CAST(... AS VARCHAR) makes it text

SELECT CHAR_LENGHT(name) FROM gaia.source;
# error: line 1:8: function "CHAR_LENGHT" does not exist; did you mean "CHAR_LENGTH"?

SELECT EXTRACT(MOON FROM obs_time) FROM gaia.source;
# error: line 1:16: EXTRACT knows YEAR, QUARTER, MONTH, WEEK, DAY, DOW, DOY, HOUR, MINUTE, SECOND, EPOCH, DECADE and CENTURY, as in EXTRACT(YEAR FROM t)

SELECT EXTRACT(YEAR FROM ra) FROM gaia.source;
# error: line 1:26: EXTRACT takes a time as argument 2, but this is a number (DOUBLE)

SELECT CONCAT() FROM gaia.source;
# error: line 1:8: CONCAT takes 1 or more arguments, not 0

SELECT NULLIF(ra) FROM gaia.source;
# error: line 1:8: NULLIF takes 2 arguments, not 1

SELECT SQTR(ra) FROM gaia.source;
# error: line 1:8: function "SQTR" does not exist; did you mean "SQRT"?

SELECT POWER(ra) FROM gaia.source;
# error: line 1:8: POWER takes 2 arguments, not 1
