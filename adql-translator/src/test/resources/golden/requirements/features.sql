-- FEA-1
SELECT LOWER(name), UPPER(title) FROM gaia.source WHERE name ILIKE 'm31';
SELECT lower("t1"."name"), upper("t1"."title") FROM "gaia"."source" AS "t1" WHERE "t1"."name" ILIKE 'm31' ESCAPE '' LIMIT 1000

-- FEA-2
SELECT ra FROM gaia.source WHERE name ILIKE 'm_1%' AND title NOT ILIKE name;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."name" ILIKE 'm_1%' ESCAPE '' AND "t1"."title" NOT ILIKE "t1"."name" ESCAPE '' LIMIT 1000

-- FEA-3: later common tables may use earlier ones.
WITH a AS (SELECT ra FROM gaia.source), b AS (SELECT ra FROM a) SELECT ra FROM b;
WITH "w1" AS NOT MATERIALIZED (SELECT "t1"."ra" AS "c1" FROM "gaia"."source" AS "t1"), "w2" AS NOT MATERIALIZED (SELECT "t2"."c1" AS "c1" FROM "w1" AS "t2") SELECT "t3"."c1" FROM "w2" AS "t3" LIMIT 1000

-- FEA-3
SELECT ra FROM (WITH a AS (SELECT ra FROM gaia.source) SELECT ra FROM a) AS t;
# error: line 1:17: WITH is only allowed once, at the start of the whole query

-- FEA-4
SELECT ra FROM gaia.source UNION ALL SELECT ra FROM gaia.lite EXCEPT SELECT raj2000 FROM tmass.psc INTERSECT ALL SELECT ra FROM gaia.lite;
(SELECT "t1"."ra" FROM "gaia"."source" AS "t1" UNION ALL SELECT "t2"."ra" FROM "gaia"."lite" AS "t2") EXCEPT (SELECT "t3"."raj2000" FROM "tmass"."psc" AS "t3" INTERSECT ALL SELECT "t4"."ra" FROM "gaia"."lite" AS "t4") LIMIT 1000

-- FEA-5
SELECT ra, dec FROM gaia.source UNION SELECT ra FROM gaia.lite;
# error: line 1:39: UNION needs as many columns on both sides, but the left has 2 and the right 1

-- FEA-5
SELECT ra FROM gaia.source UNION SELECT name FROM gaia.source;
# error: line 1:34: column 1 of this UNION is a number (DOUBLE) on the left and text on the right; CAST one of them

-- FEA-6: INTERSECT first, then left to right.
SELECT ra FROM gaia.source UNION SELECT ra FROM gaia.lite INTERSECT SELECT raj2000 FROM tmass.psc;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" UNION (SELECT "t2"."ra" FROM "gaia"."lite" AS "t2" INTERSECT SELECT "t3"."raj2000" FROM "tmass"."psc" AS "t3") LIMIT 1000

-- FEA-7
SELECT TOP 3 ra FROM gaia.source UNION SELECT ra FROM gaia.lite ORDER BY ra OFFSET 2;
(SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 3) UNION SELECT "t2"."ra" FROM "gaia"."lite" AS "t2" ORDER BY 1 LIMIT 1000 OFFSET 2

-- FEA-7
SELECT ra FROM gaia.source ORDER BY ra UNION SELECT ra FROM gaia.lite;
# error: line 1:40: a query with ORDER BY, LIMIT or OFFSET needs parentheses before UNION

-- FEA-8
SELECT CAST(ra AS SMALLINT), CAST(ra AS INTEGER), CAST(ra AS BIGINT), CAST(ra AS REAL), CAST(nobs AS DOUBLE PRECISION), CAST(ra AS CHAR), CAST(ra AS CHAR(3)), CAST(ra AS VARCHAR), CAST(ra AS VARCHAR(3)), CAST(obs_date AS TIMESTAMP) FROM gaia.source;
SELECT "t1"."ra"::smallint, "t1"."ra"::integer, "t1"."ra"::bigint, "t1"."ra"::real, "t1"."nobs"::float8, "t1"."ra"::char(1)::text, "t1"."ra"::char(3)::text, "t1"."ra"::text, "t1"."ra"::varchar(3), "t1"."obs_date"::timestamp FROM "gaia"."source" AS "t1" LIMIT 1000

-- FEA-9
SELECT CAST('2016-01-31' AS TIMESTAMP), CAST('2016-01-31T12:30:00' AS TIMESTAMP), CAST('2016-01-31T12:30:00.250Z' AS TIMESTAMP);
SELECT '2016-01-31'::date::timestamp, '2016-01-31T12:30:00'::timestamp, '2016-01-31T12:30:00.25'::timestamp LIMIT 1000

-- FEA-9
SELECT CAST('31/01/2016' AS TIMESTAMP);
# error: line 1:13: "31/01/2016" is not an instant; write it as '2016-01-31T12:30:00'

-- FEA-11
SELECT COALESCE(mag, pm, 0) FROM gaia.source;
SELECT coalesce("t1"."mag"::float8, "t1"."pm"::float8, 0.0::float8) FROM "gaia"."source" AS "t1" LIMIT 1000

-- FEA-11
SELECT COALESCE(mag, name) FROM gaia.source;
# error: line 1:22: this is text, but the values before it are a number (REAL); CAST one of them

-- FEA-15
SELECT TOP 5 ra FROM gaia.source ORDER BY ra OFFSET 10;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" ORDER BY 1 LIMIT 5 OFFSET 10

-- FEA-15
SELECT ra FROM gaia.source ORDER BY ra OFFSET -1;
# error: line 1:47: expected an integer without a sign after OFFSET but found "-"

-- FEA-19: offered as extensions.
SELECT GREATEST(ra, dec), nobs & 1, spectrum[1], ROW_NUMBER() OVER (ORDER BY ra) FROM gaia.source WHERE flag;
SELECT greatest("t1"."ra", "t1"."dec"), ("t1"."nobs" & 1), ("t1"."spectrum")[1], row_number() OVER (ORDER BY "t1"."ra") FROM "gaia"."source" AS "t1" WHERE "t1"."flag" LIMIT 1000

-- FEA-20
SELECT DISTINCT ra FROM gaia.source UNION SELECT parallax FROM gaia.source;
SELECT DISTINCT "t1"."ra" FROM "gaia"."source" AS "t1" UNION SELECT "t2"."parallax" FROM "gaia"."source" AS "t2" LIMIT 1000
