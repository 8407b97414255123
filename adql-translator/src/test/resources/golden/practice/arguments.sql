-- The function, the argument and what it is
SELECT LOWER(ra) FROM gaia.source;
# error: line 1:14: LOWER takes text, but this is a number (DOUBLE); CAST(... AS VARCHAR) makes it text

SELECT SQRT(name) FROM gaia.source;
# error: line 1:13: SQRT takes a number, but this is text

SELECT POWER(2, 'paralax') FROM gaia.source;
# error: line 1:17: POWER takes a number as argument 2, but this is text; the name of a column has no single quotes: parallax

SELECT SQRT('completely else') FROM gaia.source;
# error: line 1:13: SQRT takes a number, but this is text

SELECT SUBSTRING(name, 'a') FROM gaia.source;
# error: line 1:24: SUBSTRING takes a number as argument 2, but this is text

SELECT SUBSTRING(name, 1.5, 2) FROM gaia.source;
# error: line 1:24: SUBSTRING takes a whole number as argument 2, but this is a number (DOUBLE)

SELECT CIRCLE('ICRS', ra, dec, name) FROM gaia.source;
# error: line 1:32: CIRCLE takes a number as argument 4, but this is text

SELECT DISTANCE(POINT(ra, dec), 3) FROM gaia.source;
# error: line 1:33: DISTANCE takes a geometry as argument 2, but this is a number (INTEGER)

SELECT DISTANCE(POINT(ra, dec), CIRCLE(ra, dec, 1)) FROM gaia.source;
# error: line 1:33: DISTANCE takes a point as argument 2, but this is a CIRCLE

SELECT CONTAINS(POINT(ra, dec), name) FROM gaia.source;
# error: line 1:33: CONTAINS takes a geometry as argument 2, but this is text

SELECT CARDINALITY(ra) FROM gaia.source;
# error: line 1:20: CARDINALITY takes an array, but this is a number (DOUBLE)

SELECT EXTRACT(YEAR FROM ra) FROM gaia.source;
# error: line 1:26: EXTRACT takes a time as argument 2, but this is a number (DOUBLE)

SELECT ivo_hasword(name, 3) FROM gaia.source;
# error: line 1:26: ivo_hasword takes text as argument 2, but this is a number (INTEGER); CAST(... AS VARCHAR) makes it text

SELECT ivo_healpix_index(ra, ra, dec), ivo_to_mjd(ra) FROM gaia.source;
# error: line 1:26: ivo_healpix_index takes a whole number (hpxOrder) as argument 1, but this is a number (DOUBLE)

SELECT ivo_to_mjd(ra) FROM gaia.source;
# error: line 1:19: ivo_to_mjd takes an instant, but this is a number (DOUBLE)

SELECT EPOCH_PROP(name, 2000, 2016) FROM gaia.source;
# error: line 1:19: EPOCH_PROP takes an array as argument 1, but this is text
