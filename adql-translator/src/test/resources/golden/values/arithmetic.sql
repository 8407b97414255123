SELECT nobs + nobs, nobs + nvis, nvis * source_id, nvis / 2, mag + pm, mag + nobs, mag * 2, flux + 1, flux * mag, ra - dec FROM gaia.source;
SELECT ("t1"."nobs" + "t1"."nobs"), ("t1"."nobs" + "t1"."nvis"), ("t1"."nvis" * "t1"."source_id"), ("t1"."nvis" / 2), ("t1"."mag" + "t1"."pm"), ("t1"."mag" + "t1"."nobs"), ("t1"."mag" * 2), ("t1"."flux" + 1), ("t1"."flux" * "t1"."mag"), ("t1"."ra" - "t1"."dec") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ra * (dec + 1) / 2 FROM gaia.source;
SELECT (("t1"."ra" * ("t1"."dec" + 1)) / 2) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT name + 1 FROM gaia.source;
# error: line 1:8: a number is needed here, but this is text

SELECT name || '-' || title, code || 'x' FROM gaia.source;
SELECT (("t1"."name" || '-') || "t1"."title"), ("t1"."code" || 'x') FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ra || 'x' FROM gaia.source;
# error: line 1:8: text is needed here, but this is a number (DOUBLE); CAST(... AS VARCHAR) makes it text

SELECT spectrum[1], spectrum[nobs] FROM gaia.source;
SELECT ("t1"."spectrum")[1], ("t1"."spectrum")["t1"."nobs"] FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT spectrum[1.5] FROM gaia.source;
# error: line 1:17: the index of an array must be a whole number

SELECT ra[1] FROM gaia.source;
# error: line 1:8: only an array of one dimension has elements, and this is a number (DOUBLE)

SELECT spectrum + 1 FROM gaia.source;
# error: line 1:8: a number is needed here, but this is an array of REAL

SELECT ra < 3 FROM gaia.source;
# error: line 1:8: a condition is not a value; write CASE WHEN ... THEN 1 ELSE 0 END to make it one
