SELECT CAST(ra AS SMALLINT), CAST(ra AS INTEGER), CAST(ra AS BIGINT), CAST(ra AS REAL), CAST(nobs AS DOUBLE PRECISION), CAST(ra AS VARCHAR), CAST(ra AS CHAR(5)), CAST(name AS VARCHAR(3)) FROM gaia.source;
SELECT "t1"."ra"::smallint, "t1"."ra"::integer, "t1"."ra"::bigint, "t1"."ra"::real, "t1"."nobs"::float8, "t1"."ra"::text, "t1"."ra"::char(5)::text, "t1"."name"::varchar(3) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT CAST('2016-01-31' AS TIMESTAMP), CAST('2016-01-31T12:30:00.5Z' AS TIMESTAMP), CAST(name AS TIMESTAMP), CAST(obs_time AS VARCHAR) FROM gaia.source;
SELECT '2016-01-31'::date::timestamp, '2016-01-31T12:30:00.5'::timestamp, "t1"."name"::timestamp, replace("t1"."obs_time"::text, ' ', 'T') FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT CAST('yesterday' AS TIMESTAMP) FROM gaia.source;
# error: line 1:13: "yesterday" is not an instant; write it as '2016-01-31T12:30:00'

SELECT CAST(ra AS TIMESTAMP) FROM gaia.source;
# error: line 1:8: cannot cast a number (DOUBLE) to TIMESTAMP

SELECT CAST('1 2' AS POINT);
SELECT adql.degrees(1, 2) LIMIT 1000

SELECT CAST(ra AS BLOB) FROM gaia.source;
# error: line 1:19: there is no type BLOB to cast to; there are SMALLINT, INTEGER, BIGINT, REAL, DOUBLE PRECISION, CHAR(n), VARCHAR(n), TIMESTAMP, POINT, CIRCLE, POLYGON

SELECT CAST(flag AS INTEGER), CAST(flag AS DOUBLE PRECISION), CAST(nobs AS NUMERIC) FROM gaia.source;
# error: line 1:31: cannot cast a boolean to DOUBLE PRECISION

SELECT CAST(NULL AS REAL);
SELECT NULL::real LIMIT 1000

SELECT CAST(pos AS VARCHAR) FROM obs.fields;
# error: line 1:8: cannot cast a geometry (POINT) to VARCHAR

SELECT CAST(ra AS VARCHAR(0)) FROM gaia.source;
# error: line 1:27: a length must be an integer between 1 and 2147483647

SELECT CAST(flag AS INTEGER), CAST(flag AS BIGINT), CAST(nobs AS BOOLEAN), CAST(nvis AS BOOLEAN), CAST(nobs AS NUMERIC) FROM gaia.source;
SELECT "t1"."flag"::integer, "t1"."flag"::integer::bigint, ("t1"."nobs" <> 0), "t1"."nvis"::boolean, "t1"."nobs"::numeric FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT CAST(obs_time AS DATE), CAST(obs_date AS TIMESTAMP), CAST(uid AS VARCHAR), CAST(name AS INTEGER), CAST(mag AS CHAR) FROM gaia.source;
SELECT "t1"."obs_time"::date, "t1"."obs_date"::timestamp, "t1"."uid"::text, "t1"."name"::integer, "t1"."mag"::char(1)::text FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT CAST('x' AS DOUBLE PRECISION), CAST(' 12 ' AS INTEGER);
# error: line 1:13: "x" is not a number

SELECT CAST(' 12 ' AS INTEGER), CAST('-1.5e3' AS REAL), CAST('NaN' AS REAL);
SELECT ' 12 '::integer, '-1.5e3'::real, 'NaN'::real LIMIT 1000

SELECT CAST('maybe' AS BOOLEAN), CAST('true' AS BOOLEAN);
# error: line 1:13: "maybe" is neither true nor false
