SELECT ra FROM gaia.source WHERE obs_time BETWEEN TIMESTAMP '2016-01-01T00:00:00' AND TIMESTAMP '2017-01-01 00:00:00.5' OR obs_date = DATE '2016-02-29';
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."obs_time" BETWEEN '2016-01-01T00:00:00'::timestamp AND '2017-01-01T00:00:00.5'::timestamp OR "t1"."obs_date" = '2016-02-29'::date LIMIT 1000

SELECT obs_time - TIMESTAMP '2016-01-01T00:00:00', obs_date - DATE '2016-01-01', obs_time - obs_date, obs_time - '2016-01-01' FROM gaia.source;
SELECT ("t1"."obs_time" - '2016-01-01T00:00:00'::timestamp)::text, ("t1"."obs_date" - '2016-01-01'::date), ("t1"."obs_time" - "t1"."obs_date")::text, ("t1"."obs_time" - '2016-01-01'::date)::text FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT obs_time + INTERVAL '1 day', obs_time - INTERVAL '2 hours 30 minutes', obs_date + INTERVAL '1' MONTH, obs_date + 7, INTERVAL '01:30:00' + obs_time FROM gaia.source;
SELECT ("t1"."obs_time" + '1 day'::interval), ("t1"."obs_time" - '2 hours 30 minutes'::interval), ("t1"."obs_date" + '1 month'::interval), ("t1"."obs_date" + 7), ('01:30:00'::interval + "t1"."obs_time") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT span * 2, span + INTERVAL '1 day', span / 2, EXTRACT(EPOCH FROM obs_time - TIMESTAMP '2000-01-01') / 86400 FROM gaia.source WHERE obs_time - obs_date > INTERVAL '12 hours';
SELECT ("t1"."span" * 2)::text, ("t1"."span" + '1 day'::interval)::text, ("t1"."span" / 2)::text, (date_part('epoch', ("t1"."obs_time" - '2000-01-01'::date::timestamp)) / 86400) FROM "gaia"."source" AS "t1" WHERE ("t1"."obs_time" - "t1"."obs_date") > '12 hours'::interval LIMIT 1000

SELECT CAST('1 day' AS INTERVAL) FROM gaia.source;
SELECT '1 day'::interval::text FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT date, timestamp, interval FROM (SELECT obs_date AS date, obs_time AS timestamp, span AS interval FROM gaia.source) AS t;
SELECT "t2"."c1", "t2"."c2", "t2"."c3"::text FROM (SELECT "t1"."obs_date" AS "c1", "t1"."obs_time" AS "c2", "t1"."span" AS "c3" FROM "gaia"."source" AS "t1") AS "t2" LIMIT 1000

SELECT obs_time + 1 FROM gaia.source;
# error: line 1:8: a TIMESTAMP + a number (INTEGER) has no meaning; times differ by times, and move by INTERVAL '1 day'

SELECT obs_time + obs_time FROM gaia.source;
# error: line 1:8: a TIMESTAMP + a TIMESTAMP has no meaning; times differ by times, and move by INTERVAL '1 day'

SELECT obs_time * 2 FROM gaia.source;
# error: line 1:8: a TIMESTAMP * a number (INTEGER) has no meaning; times differ by times, and move by INTERVAL '1 day'

SELECT obs_time + INTERVAL '1 fortnight' FROM gaia.source;
# error: line 1:28: "1 fortnight" is not a duration; write it as '1 day' or '2 hours 30 minutes'

SELECT ra FROM gaia.source WHERE obs_time > TIMESTAMP '1.2.2016';
# error: line 1:55: "1.2.2016" is not an instant; write it as '2016-01-31T12:30:00'

SELECT ra FROM gaia.source WHERE obs_time > DATE '2016-02-30';
# error: line 1:50: "2016-02-30" is not an instant; write it as '2016-01-31T12:30:00'
