-- ADQL-1: keywords in any case.
sElEcT Ra fRoM gaia.source wHeRe ra BeTwEeN 1 aNd 2;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."ra" BETWEEN 1 AND 2 LIMIT 1000

-- ADQL-2: reserved words that start a clause are no bare names.
SELECT select FROM gaia.source;
# error: line 1:8: "select" is a reserved word of ADQL; write it in double quotes: "select"

-- ADQL-3: reserved words that start nothing are, for catalogues use them.
SELECT size, t.value FROM (SELECT ra AS size, dec AS value FROM gaia.source) AS t;
SELECT "t2"."c1", "t2"."c2" FROM (SELECT "t1"."ra" AS "c1", "t1"."dec" AS "c2" FROM "gaia"."source" AS "t1") AS "t2" LIMIT 1000

-- ADQL-4: a letter first, then letters, digits, underscores.
SELECT ra AS a_1 FROM gaia.source;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-4
SELECT ra$1 FROM gaia.source;
# error: line 1:10: $ has no meaning in ADQL: queries take no parameters

-- ADQL-5: a quote within a delimited name is doubled.
SELECT "a ""col" FROM "odd schema"."Odd ""Table";
SELECT "t1"."a ""col" FROM "odd schema"."Odd ""Table" AS "t1" LIMIT 1000

-- ADQL-6: case matters in delimited names only.
SELECT RA, "ra", size FROM gaia.source;
SELECT "t1"."ra", "t1"."ra", "t1"."Size" FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-6
SELECT "RA" FROM gaia.source;
# error: line 1:8: column "RA" is not in any table of this FROM; did you mean "ra"?

-- ADQL-7: names that differ in case only are told apart by quotes.
SELECT "Ra", "RA" FROM obs.lite;
SELECT "t1"."Ra", "t1"."RA" FROM "obs"."lite" AS "t1" LIMIT 1000

-- ADQL-7
SELECT ra FROM obs.lite;
# error: line 1:8: column "ra" is ambiguous: it may be lite.Ra, lite.ra or lite.RA; say which

-- ADQL-8: a quote is doubled, a backslash is itself.
SELECT 'it''s', '\n', 'a\' FROM gaia.source;
SELECT 'it''s'::text, '\n'::text, 'a\'::text FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-9
SELECT 12, 12., .5, 12.3, 1E5, 1.2E-3 FROM gaia.source;
SELECT 12, 12.0::float8, 0.5::float8, 12.3::float8, 100000.0::float8, 0.0012::float8 FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-9
SELECT 1_000 FROM gaia.source;
# error: line 1:8: "1_000" is not a number, and a name cannot start with a digit; if it is a name, write it in double quotes: "1_000"

-- ADQL-10 ADQL-11: white space and comments between any tokens, but not within text.
SELECT--all
  ra ,-- it's a comment
  '--' FROM gaia . source;
SELECT "t1"."ra", '--'::text FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-11
SELECT /* all */ ra FROM gaia.source;
# error: line 1:8: ADQL has no /* comments */; use -- to the end of the line

-- ADQL-12: one query, with or without a semicolon.
SELECT ra FROM gaia.source; SELECT 1;
# error: line 1:29: only one query at a time; remove what follows the semicolon

-- ADQL-12
UPDATE gaia.source SET ra = 1;
# error: line 1:1: UPDATE is not possible: ADQL only reads, and queries start with SELECT

-- ADQL-13
SELECT DISTINCT TOP 3 nobs FROM gaia.source;
SELECT DISTINCT "t1"."nobs" FROM "gaia"."source" AS "t1" LIMIT 3

-- ADQL-13
SELECT ALL TOP 0 nobs FROM gaia.source;
SELECT "t1"."nobs" FROM "gaia"."source" AS "t1" LIMIT 0

-- ADQL-13
SELECT TOP 3 DISTINCT nobs FROM gaia.source;
# error: line 1:14: DISTINCT comes before TOP: SELECT DISTINCT TOP n ...

-- ADQL-13
SELECT TOP -3 nobs FROM gaia.source;
# error: line 1:12: expected an integer without a sign after TOP but found "-"

-- ADQL-14
SELECT *, l.*, gaia.lite.mag, l.ra + 1 AS x, l.dec y FROM gaia.lite, gaia.lite AS l;
SELECT "t1"."source_id", "t1"."ra", "t1"."dec", "t1"."mag", "t2"."source_id", "t2"."ra", "t2"."dec", "t2"."mag", "t2"."source_id", "t2"."ra", "t2"."dec", "t2"."mag", "t1"."mag", ("t2"."ra" + 1), "t2"."dec" FROM "gaia"."lite" AS "t1", "gaia"."lite" AS "t2" LIMIT 1000

-- ADQL-15: a FROM of many tables; without one only what needs no table.
SELECT a.ra, b.ra FROM gaia.source a, gaia.lite AS b WHERE a.source_id = b.source_id;
SELECT "t1"."ra", "t2"."ra" FROM "gaia"."source" AS "t1", "gaia"."lite" AS "t2" WHERE "t1"."source_id" = "t2"."source_id" LIMIT 1000

-- ADQL-15
SELECT ra;
# error: line 1:8: column "ra" is unknown, for there is no FROM

-- ADQL-16
SELECT t.ra FROM (SELECT ra, source_id FROM gaia.source) AS t WHERE t.source_id IN (SELECT source_id FROM gaia.lite) AND EXISTS (SELECT 1 FROM tmass.psc AS p WHERE p.source_id = t.source_id);
SELECT "t2"."c1" FROM (SELECT "t1"."ra" AS "c1", "t1"."source_id" AS "c2" FROM "gaia"."source" AS "t1") AS "t2" WHERE "t2"."c2" IN (SELECT "t3"."source_id" FROM "gaia"."lite" AS "t3") AND EXISTS (SELECT 1 FROM "tmass"."psc" AS "t4" WHERE "t4"."source_id" = "t2"."c2") LIMIT 1000

-- ADQL-16
SELECT ra FROM (SELECT ra FROM gaia.source);
# error: line 1:16: a sub-query in FROM needs an alias: (SELECT ...) AS some_name

-- ADQL-17
SELECT a.ra FROM gaia.source AS a INNER JOIN gaia.lite AS b ON a.source_id = b.source_id LEFT OUTER JOIN tmass.psc AS c ON c.source_id = a.source_id RIGHT JOIN obs.fields AS d ON d.source_id = a.source_id;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" JOIN "gaia"."lite" AS "t2" ON "t1"."source_id" = "t2"."source_id" LEFT JOIN "tmass"."psc" AS "t3" ON "t3"."source_id" = "t1"."source_id" RIGHT JOIN "obs"."fields" AS "t4" ON "t4"."source_id" = "t1"."source_id" LIMIT 1000

-- ADQL-17
SELECT dec FROM gaia.source NATURAL FULL OUTER JOIN gaia.lite;
SELECT coalesce("t1"."dec", "t2"."dec") FROM "gaia"."source" AS "t1" FULL JOIN "gaia"."lite" AS "t2" ON "t1"."source_id" = "t2"."source_id" AND "t1"."ra" = "t2"."ra" AND "t1"."dec" = "t2"."dec" AND "t1"."mag" = "t2"."mag" LIMIT 1000

-- ADQL-18: a joined column appears once and needs no qualifier.
SELECT source_id, * FROM gaia.lite JOIN tmass.psc USING (source_id);
SELECT "t1"."source_id", "t1"."source_id", "t1"."ra", "t1"."dec", "t1"."mag", "t2"."id", "t2"."raj2000", "t2"."dej2000", "t2"."j", "t2"."radius" FROM "gaia"."lite" AS "t1" JOIN "tmass"."psc" AS "t2" ON "t1"."source_id" = "t2"."source_id" LIMIT 1000

-- ADQL-19
SELECT ra FROM gaia.source WHERE (ra != 1 OR ra <> 2 OR ra < 3 OR ra > 4 OR ra <= 5 OR ra >= 6) AND nobs NOT BETWEEN 1 AND 2 AND nobs NOT IN (1, 2) AND name NOT LIKE 'a%' AND mag IS NOT NULL AND NOT EXISTS (SELECT 1 FROM gaia.lite);
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE ("t1"."ra" <> 1 OR "t1"."ra" <> 2 OR "t1"."ra" < 3 OR "t1"."ra" > 4 OR "t1"."ra" <= 5 OR "t1"."ra" >= 6) AND "t1"."nobs" NOT BETWEEN 1 AND 2 AND "t1"."nobs" NOT IN (1, 2) AND "t1"."name" NOT LIKE 'a%' ESCAPE '' AND "t1"."mag" IS NOT NULL AND NOT (EXISTS (SELECT 1 FROM "gaia"."lite" AS "t2")) LIMIT 1000

-- ADQL-20: a backslash escapes nothing.
SELECT ra FROM gaia.source WHERE name LIKE 'a\_%';
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."name" LIKE 'a\_%' ESCAPE '' LIMIT 1000

-- ADQL-21
SELECT ra FROM gaia.source WHERE CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1));
# error: line 1:34: CONTAINS yields 1 or 0; write 1=CONTAINS(...)

-- ADQL-21
SELECT ra FROM gaia.source WHERE 1 = CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1)) LIMIT 1000

-- ADQL-22
SELECT nobs, nvis / 2 FROM gaia.source GROUP BY nobs, nvis / 2 HAVING COUNT(*) > 3;
SELECT "t1"."nobs", ("t1"."nvis" / 2) FROM "gaia"."source" AS "t1" GROUP BY "t1"."nobs", ("t1"."nvis" / 2) HAVING count(*) > 3 LIMIT 1000

-- ADQL-23
SELECT COUNT(*), COUNT(ALL mag), COUNT(DISTINCT nobs), AVG(mag), MIN(mag), MAX(mag), SUM(DISTINCT nobs) FROM gaia.source;
SELECT count(*), count("t1"."mag"), count(DISTINCT "t1"."nobs"), avg("t1"."mag"), min("t1"."mag"), max("t1"."mag"), sum(DISTINCT "t1"."nobs") FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-24
SELECT ra AS x, dec FROM gaia.source ORDER BY 2 DESC, source.mag ASC, x, ABS(dec);
SELECT "t1"."ra", "t1"."dec" FROM "gaia"."source" AS "t1" ORDER BY 2 DESC, "t1"."mag", 1, abs("t1"."dec") LIMIT 1000

-- ADQL-25
SELECT nobs, MAX(mag) FROM gaia.source;
# error: line 1:8: column "nobs" must stand in GROUP BY or inside an aggregate such as MIN(nobs)

-- ADQL-26
SELECT name || ' ' || title FROM gaia.source;
SELECT (("t1"."name" || ' ') || "t1"."title") FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-27
SELECT -ra + dec * 2 - +mag / 3 FROM gaia.source;
SELECT (((- "t1"."ra") + ("t1"."dec" * 2)) - ("t1"."mag" / 3)) FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-27: no hexadecimal numbers.
SELECT 0x1F FROM gaia.source;
# error: line 1:8: ADQL has no hexadecimal numbers; write 0x1F in decimal

-- ADQL-28
SELECT NULL, NULL AS nothing, COALESCE(NULL, ra) FROM gaia.source;
SELECT NULL::text, NULL::text, coalesce(NULL::float8, "t1"."ra") FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-29
SELECT ABS(ra), CEILING(ra), DEGREES(ra), EXP(ra), FLOOR(ra), MOD(nobs, 3), PI(), POWER(ra, 2), RADIANS(ra), SQRT(ra), RAND(), ROUND(ra), TRUNCATE(ra), ACOS(ra), ASIN(ra), ATAN(ra), ATAN2(ra, dec), COS(ra), COT(ra), SIN(ra), TAN(ra) FROM gaia.source;
SELECT abs("t1"."ra"), ceil("t1"."ra"), degrees("t1"."ra"), exp("t1"."ra"), floor("t1"."ra"), mod("t1"."nobs", 3), pi(), power("t1"."ra", 2.0::float8), radians("t1"."ra"), sqrt("t1"."ra"), random(), round("t1"."ra"), trunc("t1"."ra"), acos("t1"."ra"), asin("t1"."ra"), atan("t1"."ra"), atan2("t1"."ra", "t1"."dec"), cos("t1"."ra"), cot("t1"."ra"), sin("t1"."ra"), tan("t1"."ra") FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-30: LOG is natural.
SELECT LOG(ra), LOG10(ra) FROM gaia.source;
SELECT ln("t1"."ra"), log("t1"."ra") FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-31
SELECT ROUND(ra, -1), TRUNCATE(ra, -2), ROUND(ra, 3) FROM gaia.source;
SELECT round("t1"."ra"::numeric, (-1))::float8, trunc("t1"."ra"::numeric, (-2))::float8, round("t1"."ra"::numeric, 3)::float8 FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-32
SELECT MOD(ra, -2.5), RAND(42) FROM gaia.source;
SELECT mod("t1"."ra"::numeric, (-2.5)::float8::numeric)::float8, random() FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-33
SELECT PI(3) FROM gaia.source;
# error: line 1:8: PI takes 0 arguments, not 1

-- ADQL-34: whole numbers divide as in the database.
SELECT nobs / 2, 1 / 2 FROM gaia.source;
SELECT ("t1"."nobs" / 2), (1 / 2) FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-35: a schema may be left out where the table's name is unique.
SELECT parallax FROM source;
SELECT "t1"."parallax" FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-35
SELECT mag FROM lite;
# error: line 1:17: table "lite" is ambiguous: it may be gaia.lite or obs.lite

-- ADQL-36
SELECT raa FROM gaia.source;
# error: line 1:8: column "raa" is not in any table of this FROM; did you mean "ra"?

-- ADQL-36
SELECT ra FROM gaia.sources;
# error: line 1:16: table "gaia.sources" does not exist; did you mean "gaia.source"?

-- ADQL-36
SELECT SQR(ra) FROM gaia.source;
# error: line 1:8: function "SQR" does not exist; did you mean "SQRT"?

-- ADQL-36
SELECT ra FROM gaia.source AS a, tmass.psc, gaia.lite AS b;
# error: line 1:8: column "ra" is ambiguous: it may be a.ra or b.ra; say which

-- ADQL-37 ADQL-38: offered as extensions.
SELECT CASE WHEN ra > 1 THEN 1 END, NULLIF(ra, 0), EXTRACT(YEAR FROM obs_time), SUBSTRING(name, 1, 2), CHAR_LENGTH(name) FROM gaia.source;
SELECT (CASE WHEN "t1"."ra" > 1 THEN 1 END), nullif("t1"."ra", 0), date_part('year', "t1"."obs_time")::integer, substring("t1"."name", 1, 2), char_length("t1"."name") FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-39
SELECT ra FROM gaia.source WHERE nobs IN (nvis, nobs + 1, 3);
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."nobs" IN ("t1"."nvis", ("t1"."nobs" + 1), 3) LIMIT 1000

-- ADQL-39
SELECT ra FROM gaia.source WHERE nobs IN ();
# error: line 1:43: the list of IN is empty; it needs at least one value

-- ADQL-40
SELECT ra FROM gaia.source WHERE ra + dec IS NULL;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE ("t1"."ra" + "t1"."dec") IS NULL LIMIT 1000

-- ADQL-41
SELECT ra AS "α", 'Ångström' FROM gaia.source;
SELECT "t1"."ra", 'Ångström'::text FROM "gaia"."source" AS "t1" LIMIT 1000

-- ADQL-41
SELECT ra AS α FROM gaia.source;
# error: line 1:14: the character α (U+03B1) is not allowed outside of quotes; write a name that contains it in double quotes

-- ADQL-42: nothing of the text is passed through.
SELECT "a ""col" AS "x"";DROP" FROM "odd schema"."Odd ""Table" WHERE "select" = ''';--';
SELECT "t1"."a ""col" FROM "odd schema"."Odd ""Table" AS "t1" WHERE "t1"."select" = ''';--' LIMIT 1000
