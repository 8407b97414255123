-- Strings in double quotes.
SELECT ra FROM gaia.source WHERE name = "Barnard's star";
# error: line 1:41: column "Barnard's star" is not in any table of this FROM; if it is text, write it in single quotes: 'Barnard''s star'

SELECT ra FROM gaia.source WHERE name = "nmae";
# error: line 1:41: column "nmae" is not in any table of this FROM; did you mean "name"?

-- NULL compares with nothing.
SELECT ra FROM gaia.source WHERE mag = NULL;
# error: line 1:34: nothing compares with NULL, so this never holds; write mag IS NULL

SELECT ra FROM gaia.source WHERE NULL <> mag + 1;
# error: line 1:34: nothing compares with NULL, so this never holds; write IS NOT NULL

-- Truth values are numbers.
SELECT ra FROM gaia.source WHERE CONTAINS(POINT(ra, dec), CIRCLE(1, 2, 3));
# error: line 1:34: CONTAINS yields 1 or 0; write 1=CONTAINS(...)

SELECT ra FROM gaia.source WHERE ra > 1 AND NOT INTERSECTS(CIRCLE(ra, dec, 1), CIRCLE(1, 2, 3));
# error: line 1:49: INTERSECTS yields 1 or 0; write 1=INTERSECTS(...)

-- Aggregates.
SELECT nobs, COUNT(*) FROM gaia.source;
# error: line 1:8: column "nobs" must stand in GROUP BY or inside an aggregate such as MIN(nobs)

SELECT ra FROM gaia.source WHERE MAX(mag) > 3;
# error: line 1:34: the aggregate MAX cannot stand in WHERE; use HAVING

SELECT nobs, mag, COUNT(*) FROM gaia.source GROUP BY nobs;
# error: line 1:14: column "mag" must stand in GROUP BY or inside an aggregate such as MIN(mag)

-- Names.
SELECT ra FROM gaia.source AS a, gaia.lite AS b;
# error: line 1:8: column "ra" is ambiguous: it may be a.ra or b.ra; say which

SELECT rra FROM gaia.source;
# error: line 1:8: column "rra" is not in any table of this FROM; did you mean "ra"?

SELECT ra FROM gaia.sorce;
# error: line 1:16: table "gaia.sorce" does not exist; did you mean "gaia.source"?

SELECT s.ra FROM gaia.source AS t;
# error: line 1:8: no table of this FROM is called "s"

SELECT gaia.source.ra FROM gaia.source AS t;
# error: line 1:8: table gaia.source has the alias "t" here; use that instead

-- Keywords.
SELCT ra FROM gaia.source;
# error: line 1:1: unexpected "SELCT"; did you mean SELECT?

SELECT ra FORM gaia.source;
# error: line 1:11: unexpected "FORM"; did you mean FROM?

SELECT * FORM gaia.source;
# error: line 1:10: unexpected "FORM"; did you mean FROM?

SELECT ra FROM gaia.source WHER ra > 1;
# error: line 1:28: unexpected "WHER"; did you mean WHERE?

SELECT nobs FROM gaia.source GRUOP BY nobs;
# error: line 1:30: unexpected "GRUOP"; did you mean GROUP?

SELECT ra FROM gaia.source ODER BY ra;
# error: line 1:28: unexpected "ODER"; did you mean ORDER?

SELECT ra FROM gaia.source LIMT 10;
# error: line 1:28: unexpected "LIMT"; did you mean LIMIT?

SELECT a.ra FROM gaia.source AS a JION gaia.lite AS b ON a.ra = b.ra;
# error: line 1:35: unexpected "JION"; did you mean JOIN?

-- Commas.
SELECT ra dec mag FROM gaia.source;
# error: line 1:15: unexpected "mag"; is a comma or an operator missing?

SELECT ra, dec, FROM gaia.source;
# error: line 1:17: expected a column or an expression but found "FROM"; is there a comma too many?

-- Other dialects.
SELECT ra::text FROM gaia.source;
# error: line 1:10: : has no meaning in ADQL; to change a type use CAST(value AS type)

SELECT [ra] FROM gaia.source;
# error: line 1:8: names are quoted with " in ADQL, not with [ ]

SELECT ra FROM gaia.source WHERE name = “M31”;
# error: line 1:41: “ is a typographic quote, as pasted from a page; use " or '
