SELECT ABS(nobs), ABS(mag), ABS(flux), ACOS(ra), ASIN(ra), ATAN(ra), ATAN2(ra, dec), CEILING(mag), COS(ra), COT(ra), DEGREES(ra), EXP(mag), FLOOR(nobs) FROM gaia.source;
SELECT abs("t1"."nobs"), abs("t1"."mag"), abs("t1"."flux"), acos("t1"."ra"), asin("t1"."ra"), atan("t1"."ra"), atan2("t1"."ra", "t1"."dec"), ceil("t1"."mag"::float8), cos("t1"."ra"), cot("t1"."ra"), degrees("t1"."ra"), exp("t1"."mag"::float8), floor("t1"."nobs"::float8) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT LOG(ra), LOG10(flux), MOD(nobs, nvis), MOD(ra, 2), MOD(mag, 0.5), PI(), POWER(ra, 2), RADIANS(ra), RAND(), RAND(5), SIN(ra), SQRT(nobs), TAN(ra) FROM gaia.source;
SELECT ln("t1"."ra"), log("t1"."flux"::float8), mod("t1"."nobs", "t1"."nvis"), mod("t1"."ra"::numeric, 2::numeric)::float8, mod("t1"."mag"::numeric, 0.5::float8::numeric)::float8, pi(), power("t1"."ra", 2.0::float8), radians("t1"."ra"), random(), random(), sin("t1"."ra"), sqrt("t1"."nobs"::float8), tan("t1"."ra") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ROUND(ra), ROUND(ra, 2), ROUND(nvis, -1), TRUNCATE(ra), TRUNCATE(mag, 1), ROUND(flux, nobs) FROM gaia.source;
SELECT round("t1"."ra"), round("t1"."ra"::numeric, 2)::float8, round("t1"."nvis"::numeric, (-1))::float8, trunc("t1"."ra"), trunc("t1"."mag"::numeric, 1)::float8, round("t1"."flux", "t1"."nobs"::integer)::float8 FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT LOWER(name), UPPER(title), LOWER(code), UPPER(uid) FROM gaia.source;
SELECT lower("t1"."name"), upper("t1"."title"), lower("t1"."code"), upper("t1"."uid"::text) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT SQR(ra) FROM gaia.source;
# error: line 1:8: function "SQR" does not exist; did you mean "SQRT"?

SELECT SQRT(ra, dec) FROM gaia.source;
# error: line 1:8: SQRT takes 1 argument, not 2

SELECT PI(1);
# error: line 1:8: PI takes 0 arguments, not 1

SELECT SQRT(name) FROM gaia.source;
# error: line 1:13: SQRT takes a number, but this is text

SELECT LOWER(ra) FROM gaia.source;
# error: line 1:14: LOWER takes text, but this is a number (DOUBLE); CAST(... AS VARCHAR) makes it text

SELECT SQRT(DISTINCT ra) FROM gaia.source;
# error: line 1:8: DISTINCT belongs to aggregates, not to SQRT

SELECT IN_UNIT(ra, 'rad') FROM gaia.source;
SELECT ("t1"."ra" * 0.017453292519943295::float8) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT my.func(ra) FROM gaia.source;
# error: line 1:8: function "my.func" does not exist

SELECT SQRT(NULL), ABS(NULL), LOWER(NULL);
SELECT sqrt(NULL::float8), abs(NULL::float8), lower(NULL::text) LIMIT 1000

SELECT ROUND(2.5), ROUND(-2.567, 2), MOD(-7, 3), MOD(-7.5, 2), LOG10(100);
SELECT round(2.5::float8), round((-2.567)::float8::numeric, 2)::float8, mod((-7), 3), mod((-7.5)::float8::numeric, 2::numeric)::float8, log(100.0::float8) LIMIT 1000
