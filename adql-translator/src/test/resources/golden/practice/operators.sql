SELECT nobs % 3, nvis % nobs * 2, ra % 1.5 FROM gaia.source WHERE source_id % 100 = 7;
SELECT mod("t1"."nobs", 3), (mod("t1"."nvis", "t1"."nobs") * 2), mod("t1"."ra"::numeric, 1.5::float8::numeric)::float8 FROM "gaia"."source" AS "t1" WHERE mod("t1"."source_id", 100) = 7 LIMIT 1000

SELECT name % 2 FROM gaia.source;
# error: line 1:8: a number is needed here, but this is text

SELECT nobs & 4, nvis | 1, BITWISE_XOR(nobs, 3), BITWISE_NOT(nvis), BITWISE_AND(source_id, 255), BITWISE_OR(nobs, 8) FROM gaia.source WHERE nobs & 4 <> 0;
SELECT ("t1"."nobs" & 4), ("t1"."nvis" | 1), int8xor("t1"."nobs"::bigint, 3::bigint), (~ "t1"."nvis"), ("t1"."source_id" & 255), ("t1"."nobs" | 8) FROM "gaia"."source" AS "t1" WHERE ("t1"."nobs" & 4) <> 0 LIMIT 1000

SELECT nobs & 1 + 2 FROM gaia.source;
SELECT ("t1"."nobs" & (1 + 2)) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ra & 4 FROM gaia.source;
# error: line 1:8: only whole numbers have bits, and this is a number (DOUBLE)

SELECT BITWISE_NOT(ra) FROM gaia.source;
# error: line 1:20: only whole numbers have bits, and this is a number (DOUBLE)

SELECT nobs ^ 2 FROM gaia.source;
# error: line 1:13: ^ is not an operator of ADQL; use POWER(a, b), or BITWISE_XOR(a, b) for bits

SELECT ~nobs FROM gaia.source;
# error: line 1:8: ~ is not an operator of ADQL; use BITWISE_NOT(a) for bits, LIKE for patterns of text

SELECT ra FROM gaia.source WHERE ra > 1 && dec > 1;
# error: line 1:41: && is not an operator of ADQL; use AND

SELECT 0xFF FROM gaia.source;
# error: line 1:8: ADQL has no hexadecimal numbers; write 0xFF in decimal

SELECT ra FROM gaia.source WHERE ra != 5 AND dec <> 3;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE "t1"."ra" <> 5 AND "t1"."dec" <> 3 LIMIT 1000
