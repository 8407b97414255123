SELECT ra FROM gaia.source ORDER BY mag NULLS FIRST, ra DESC NULLS LAST, dec ASC NULLS LAST, pm DESC NULLS FIRST;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" ORDER BY "t1"."mag" NULLS FIRST, 1 DESC NULLS LAST, "t1"."dec", "t1"."pm" DESC LIMIT 1000

SELECT ra FROM gaia.source ORDER BY mag NULLS;
# error: line 1:46: expected FIRST or LAST after NULLS but found the end of the query

SELECT ra FROM gaia.source WHERE name LIKE '10!%%' ESCAPE '!' AND title NOT ILIKE 'a''_b' ESCAPE '''';
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."name" LIKE '10!%%' ESCAPE '!' AND "t1"."title" NOT ILIKE 'a''_b' ESCAPE '''' LIMIT 1000

SELECT ra FROM gaia.source WHERE name LIKE 'a' ESCAPE 'xy';
# error: line 1:55: ESCAPE takes exactly one character, as in ESCAPE '!'

SELECT a.ra FROM gaia.source AS a JOIN gaia.lite AS b JOIN tmass.psc AS c ON b.source_id = c.source_id ON a.source_id = b.source_id;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" JOIN ("gaia"."lite" AS "t2" JOIN "tmass"."psc" AS "t3" ON "t2"."source_id" = "t3"."source_id") ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

SELECT a.ra FROM gaia.source AS a LEFT JOIN gaia.lite AS b NATURAL JOIN tmass.psc AS c ON a.source_id = b.source_id;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LEFT JOIN ("gaia"."lite" AS "t2" JOIN "tmass"."psc" AS "t3" ON "t2"."source_id" = "t3"."source_id") ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

SELECT a.ra FROM gaia.source AS a JOIN gaia.lite AS b JOIN tmass.psc AS c ON b.source_id = c.source_id;
# error: line 1:40: this JOIN has no condition; add ON ... or USING (...), or write NATURAL JOIN or CROSS JOIN

SELECT ra FROM gaia.source;;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT a.ra FROM gaia.source AS a JOIN gaia.lite AS b CROSS JOIN tmass.psc AS c ON a.source_id = c.source_id;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" JOIN ("gaia"."lite" AS "t2" CROSS JOIN "tmass"."psc" AS "t3") ON "t1"."source_id" = "t3"."source_id" LIMIT 1000
