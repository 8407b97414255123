SELECT 1, 2147483648, 9223372036854775808, 1.5, 1e3, .5, 12., -7, -1.5;
?

SELECT 'it''s', '', 'naïve', 'a\b';
?

SELECT 1e400;
?

SELECT NULL, NULL + 1;
?

SELECT TRUE AS t;
?

SELECT -(-5), +3, -ra FROM gaia.source;
?

SELECT - -5;
?
