-- UDF-8, UDF-9
SELECT ivo_to_jd(obs_time), ivo_to_mjd(obs_date), gavo_to_mjd('2000-01-02T12:00:00'), ivo_to_jd(CAST('2000-01-02T12:00:00' AS TIMESTAMP)), ivo_to_jd(name), ivo_to_mjd(NULL) FROM gaia.source;
SELECT adql.to_jd("t1"."obs_time"), adql.to_mjd("t1"."obs_date"::timestamp), adql.to_mjd('2000-01-02T12:00:00'::timestamp), adql.to_jd('2000-01-02T12:00:00'::timestamp), adql.to_jd("t1"."name"::timestamp), adql.to_mjd(NULL::timestamp) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ivo_to_jd('soon') FROM gaia.source;
# error: line 1:18: "soon" is not an instant; write it as '2016-01-31T12:30:00'

SELECT ivo_to_jd(ra) FROM gaia.source;
# error: line 1:18: ivo_to_jd takes an instant, but this is a number (DOUBLE)

-- UDF-10
SELECT nobs, ivo_string_agg(name, ', '), ivo_string_agg(code, '') FROM gaia.source GROUP BY nobs HAVING ivo_string_agg(title, ';') LIKE '%x%';
SELECT "t1"."nobs", string_agg("t1"."name", ', '), string_agg("t1"."code"::text, '') FROM "gaia"."source" AS "t1" GROUP BY "t1"."nobs" HAVING string_agg("t1"."title", ';') LIKE '%x%' ESCAPE '' LIMIT 1000

SELECT nobs, ivo_string_agg(name, ', ') FROM gaia.source;
# error: line 1:8: column "nobs" must stand in GROUP BY or inside an aggregate such as MIN(nobs)

SELECT ra FROM gaia.source WHERE ivo_string_agg(name, ', ') = 'a';
# error: line 1:34: the aggregate ivo_string_agg cannot stand in WHERE; use HAVING

SELECT ivo_string_agg(MAX(name), ', ') FROM gaia.source;
# error: line 1:23: the aggregate MAX cannot stand in another aggregate

SELECT ivo_string_agg(DISTINCT name) FROM gaia.source;
# error: line 1:8: DISTINCT belongs to aggregates, not to ivo_string_agg

-- UDF-11, UDF-12, UDF-13
SELECT ra FROM gaia.source WHERE ivo_nocasematch(name, 'a%') = 1 AND 1 = ivo_hasword(name, 'shown soup') AND 1 = IVO_HASHLIST_HAS(title, 'red');
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE ("t1"."name" ILIKE 'a%' ESCAPE '')::integer = 1 AND 1 = adql.hasword("t1"."name", 'shown soup') AND 1 = adql.hashlist_has("t1"."title", 'red') LIMIT 1000

SELECT ivo_hasword(ra, 'x') FROM gaia.source;
# error: line 1:20: ivo_hasword takes text as argument 1, but this is a number (DOUBLE); CAST(... AS VARCHAR) makes it text

-- UDF-18, UDF-19
SELECT ivo_hms_to_degrees(name), ivo_dms_to_degrees('-0d15m0s') FROM gaia.source;
SELECT adql.hms_to_degrees("t1"."name"), adql.dms_to_degrees('-0d15m0s') FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT gavo_match('^A[0-9]+', name), gavo_getauthority('ivo://org.gavo.dc/foo') FROM gaia.source;
SELECT ("t1"."name" ~ '^A[0-9]+')::integer, substring('ivo://org.gavo.dc/foo' from '^[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*)') FROM "gaia"."source" AS "t1" LIMIT 1000

-- UDF-1: what is not there names what may have been meant
SELECT healpix_index(6, ra, dec) FROM gaia.source;
# error: line 1:8: function "healpix_index" does not exist; did you mean "GAIA_HEALPIX_INDEX" or "IVO_HEALPIX_INDEX"?

SELECT ivo_hasworld(name, 'x') FROM gaia.source;
# error: line 1:8: function "ivo_hasworld" does not exist; did you mean "IVO_HASWORD"?

SELECT gavo_interval_overlap(1, 2, 3, 4) FROM gaia.source;
# error: line 1:8: function "gavo_interval_overlap" does not exist; did you mean "GAVO_INTERVAL_OVERLAPS"?

-- Text that looks like a place of a template stays text
SELECT gavo_match('$2', '$1''') AS "x" FROM gaia.source;
SELECT ('$1''' ~ '$2')::integer FROM "gaia"."source" AS "t1" LIMIT 1000
