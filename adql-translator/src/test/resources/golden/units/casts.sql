-- FEA-8, FEA-10
SELECT CAST(32767 AS SMALLINT), CAST('-2147483648' AS INTEGER), CAST(9223372036854775807 AS BIGINT), CAST(1.5 AS REAL), CAST(' 12 ' AS INTEGER) FROM gaia.source;
SELECT 32767::smallint, '-2147483648'::integer, 9223372036854775807, 1.5::float8::real, ' 12 '::integer FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT CAST(nobs AS INTEGER), CAST(ra AS SMALLINT), CAST(ra AS REAL), CAST(title AS DOUBLE PRECISION), CAST(nvis AS CHAR(4)), CAST(ra AS VARCHAR(10)), CAST(obs_date AS TIMESTAMP), CAST(title AS BIGINT) FROM gaia.source WHERE source_id < 0;
SELECT "t1"."nobs"::integer, "t1"."ra"::smallint, "t1"."ra"::real, "t1"."title"::float8, "t1"."nvis"::char(4)::text, "t1"."ra"::varchar(10), "t1"."obs_date"::timestamp, "t1"."title"::bigint FROM "gaia"."source" AS "t1" WHERE "t1"."source_id" < 0 LIMIT 1000

SELECT CAST(32768 AS SMALLINT);
# error: line 1:13: 32768 is out of the range of SMALLINT (-32768 to 32767)

SELECT CAST(-2147483649 AS INTEGER);
# error: line 1:13: -2147483649 is out of the range of INTEGER (-2147483648 to 2147483647)

SELECT CAST('9223372036854775808' AS BIGINT);
# error: line 1:13: 9223372036854775808 is out of the range of BIGINT (-9223372036854775808 to 9223372036854775807)

SELECT CAST(1e30 AS BIGINT);
# error: line 1:13: 1000000000000000000000000000000 is out of the range of BIGINT (-9223372036854775808 to 9223372036854775807)

SELECT CAST('12.5' AS INTEGER);
# error: line 1:13: "12.5" is not a whole number; CAST it to DOUBLE PRECISION first

SELECT CAST('twelve' AS DOUBLE PRECISION);
# error: line 1:13: "twelve" is not a number

SELECT CAST(1e39 AS REAL);
# error: line 1:13: 1000000000000000000000000000000000000000 is out of the range of REAL (-3.4E38 to 3.4E38)

SELECT CAST('yesterday' AS TIMESTAMP);
# error: line 1:13: "yesterday" is not an instant; write it as '2016-01-31T12:30:00'
