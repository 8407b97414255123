SELECT ra FROM gaia.source WHERE ra > 1 AND dec < 2 OR mag = 3 AND NOT pm != 4;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE ("t1"."ra" > 1 AND "t1"."dec" < 2) OR ("t1"."mag" = 3 AND NOT ("t1"."pm" <> 4)) LIMIT 1000

SELECT ra FROM gaia.source WHERE (ra > 1 OR dec < 2) AND mag >= 3;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE ("t1"."ra" > 1 OR "t1"."dec" < 2) AND "t1"."mag" >= 3 LIMIT 1000

SELECT ra FROM gaia.source WHERE ra BETWEEN 1 AND 2 AND dec NOT BETWEEN -1 AND 1.5;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."ra" BETWEEN 1 AND 2 AND "t1"."dec" NOT BETWEEN (-1) AND 1.5::float8 LIMIT 1000

SELECT ra FROM gaia.source WHERE nobs IN (1, 2, nvis) AND name NOT IN ('a', 'b');
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."nobs" IN (1, 2, "t1"."nvis") AND "t1"."name" NOT IN ('a', 'b') LIMIT 1000

SELECT ra FROM gaia.source WHERE name IS NULL AND ra+1 IS NOT NULL;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."name" IS NULL AND ("t1"."ra" + 1) IS NOT NULL LIMIT 1000

SELECT ra FROM gaia.source WHERE name LIKE 'a\_%' AND title NOT LIKE '%x' AND name ILIKE 'M31' AND code NOT ILIKE name;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."name" LIKE 'a\_%' ESCAPE '' AND "t1"."title" NOT LIKE '%x' ESCAPE '' AND "t1"."name" ILIKE 'M31' ESCAPE '' AND "t1"."code" NOT ILIKE "t1"."name" ESCAPE '' LIMIT 1000

SELECT ra FROM gaia.source WHERE mag LIKE 'a%';
# error: line 1:34: text is needed here, but this is a number (REAL); CAST(... AS VARCHAR) makes it text

SELECT ra FROM gaia.source WHERE name = 5;
# error: line 1:34: cannot compare text with a number (INTEGER); CAST one of them

SELECT ra FROM gaia.source WHERE ra = 'five';
# error: line 1:34: cannot compare a number (DOUBLE) with text; CAST one of them

SELECT ra FROM gaia.source WHERE obs_time > '2016-01-31' AND obs_time < '2016-01-31T12:30:00Z' AND obs_date = '2016-02-01';
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."obs_time" > '2016-01-31'::date AND "t1"."obs_time" < '2016-01-31T12:30:00'::timestamp AND "t1"."obs_date" = '2016-02-01'::date LIMIT 1000

SELECT ra FROM gaia.source WHERE obs_time BETWEEN '2016-01-01' AND '2017-01-01T00:00:00.250';
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."obs_time" BETWEEN '2016-01-01'::date AND '2017-01-01T00:00:00.25'::timestamp LIMIT 1000

SELECT ra FROM gaia.source WHERE obs_time > '31.1.2016';
# error: line 1:34: "31.1.2016" is not an instant; write it as '2016-01-31T12:30:00'

SELECT ra FROM gaia.source WHERE obs_time > '2016-02-31';
# error: line 1:34: "2016-02-31" is not an instant; write it as '2016-01-31T12:30:00'

SELECT ra FROM gaia.source WHERE obs_time > name;
# error: line 1:34: cannot compare a TIMESTAMP with text; CAST one of them

SELECT ra FROM gaia.source WHERE obs_time > 2016;
# error: line 1:34: cannot compare a TIMESTAMP with a number (INTEGER); CAST one of them

SELECT ra FROM gaia.source WHERE flag = 'true' AND flag = 1 AND flag IS NOT FALSE AND flag = TRUE;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."flag" = true AND "t1"."flag" = true AND ("t1"."flag") IS NOT FALSE AND "t1"."flag" = true LIMIT 1000

SELECT ra FROM gaia.source WHERE flag;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."flag" LIMIT 1000

SELECT ra FROM gaia.source WHERE NOT flag OR (ra > 5) IS TRUE;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE NOT ("t1"."flag") OR ("t1"."ra" > 5) IS TRUE LIMIT 1000

SELECT ra FROM gaia.source WHERE flag = 'maybe';
# error: line 1:34: cannot compare a boolean with text; CAST one of them

SELECT ra FROM gaia.source WHERE ra;
# error: line 1:34: a condition is needed here, but this is a number (DOUBLE); compare it with something

SELECT ra FROM gaia.source WHERE uid = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' AND code = 'abc' AND clock < '12:00:00';
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."uid"::text = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' AND "t1"."code" = 'abc' AND "t1"."clock"::text < '12:00:00' LIMIT 1000

SELECT ra FROM gaia.source WHERE uid = 5;
# error: line 1:34: cannot compare a UUID with a number (INTEGER); CAST one of them

SELECT ra FROM gaia.source WHERE spectrum = 5;
# error: line 1:34: arrays do not compare; take an element, as in a[1]

SELECT ra FROM gaia.source WHERE mag = NULL;
# error: line 1:34: nothing compares with NULL, so this never holds; write mag IS NULL

SELECT id FROM obs.fields WHERE pos = POINT(1, 2);
# error: line 1:33: geometries do not compare; use CONTAINS, INTERSECTS or DISTANCE

SELECT ra FROM gaia.source WHERE code = title OR uid = name OR meta LIKE '%a%';
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."code" = "t1"."title" OR "t1"."uid"::text = "t1"."name" OR "t1"."meta"::text LIKE '%a%' ESCAPE '' LIMIT 1000

SELECT ra FROM gaia.source WHERE 'x' = 'y';
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE 'x' = 'y' LIMIT 1000

SELECT COUNT(*) FROM gaia.source WHERE name IN ('x', NULL) OR obs_time IN ('2016-01-01', '2016-01-01T01:00:00');
SELECT count(*) FROM "gaia"."source" AS "t1" WHERE "t1"."name" IN ('x', NULL::text) OR "t1"."obs_time" IN ('2016-01-01'::date, '2016-01-01T01:00:00'::timestamp) LIMIT 1000

SELECT ra FROM gaia.source WHERE ra IN ('a');
# error: line 1:41: cannot compare a number (DOUBLE) with text; CAST one of them

SELECT ra FROM gaia.source WHERE obs_time IN (SELECT obs_date FROM gaia.source) AND uid IN (SELECT name FROM gaia.source);
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."obs_time" IN (SELECT "t2"."obs_date" FROM "gaia"."source" AS "t2") AND "t1"."uid"::text IN (SELECT "t3"."name" FROM "gaia"."source" AS "t3") LIMIT 1000

SELECT ra FROM gaia.source WHERE name IN (SELECT uid FROM gaia.source);
# error: line 1:43: this sub-query yields a UUID; CAST it to text
