SELECT 1, 2147483648, 9223372036854775808, 1.5, 1e3, .5, 12., -7, -1.5;
SELECT 1, 2147483648, 9.223372036854776E18::float8, 1.5::float8, 1000.0::float8, 0.5::float8, 12.0::float8, (-7), (-1.5)::float8 LIMIT 1000

SELECT 'it''s', '', 'naïve', 'a\b';
SELECT 'it''s'::text, ''::text, 'naïve'::text, 'a\b'::text LIMIT 1000

SELECT 1e400;
# error: line 1:8: 1e400 is out of the range of DOUBLE (1E-307 to 1E+308)

SELECT NULL, NULL + 1;
SELECT NULL::text, (NULL::float8 + 1) LIMIT 1000

SELECT TRUE AS t;
SELECT true LIMIT 1000

SELECT -(-5), +3, -ra FROM gaia.source;
SELECT 5, 3, (- "t1"."ra") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT - -5;
SELECT 5 LIMIT 1000
