SELECT spectrum[1], spectrum[nobs + 1] FROM gaia.source WHERE spectrum[2] > 0.5;
SELECT ("t1"."spectrum")[1], ("t1"."spectrum")[("t1"."nobs" + 1)] FROM "gaia"."source" AS "t1" WHERE ("t1"."spectrum")[2] > 0.5::float8 LIMIT 1000

SELECT ARRAY_LENGTH(spectrum), ARRAY_LENGTH(spectrum, 1), CARDINALITY(spectrum), ARRAY_POSITION(spectrum, 2) FROM gaia.source;
SELECT array_length("t1"."spectrum", 1), array_length("t1"."spectrum", 1), cardinality("t1"."spectrum"), array_position("t1"."spectrum", 2::real) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT MAX(spectrum[1]) FROM gaia.source WHERE CARDINALITY(spectrum) >= 3;
SELECT max(("t1"."spectrum")[1]) FROM "gaia"."source" AS "t1" WHERE cardinality("t1"."spectrum") >= 3 LIMIT 1000

SELECT CARDINALITY(ra) FROM gaia.source;
# error: line 1:20: CARDINALITY takes an array, but this is a number (DOUBLE)

SELECT ARRAY_POSITION(spectrum, 'a') FROM gaia.source;
# error: line 1:33: this is text, but the array holds REAL

SELECT ARRAY_LENGTH(spectrum, 1.5) FROM gaia.source;
# error: line 1:31: ARRAY_LENGTH takes a whole number as argument 2, but this is a number (DOUBLE)
