-- UDF-14
SELECT nobs, ivo_histogram(mag, 0, 20, 10) FROM gaia.source GROUP BY nobs;
SELECT "t1"."nobs", adql.histogram("t1"."mag"::float8, 0.0::float8, 20.0::float8, 10) FROM "gaia"."source" AS "t1" GROUP BY "t1"."nobs" LIMIT 1000

SELECT ivo_histogram(mag, 0, 20, 0) FROM gaia.source;
# error: line 1:34: nbins is from 1 to 100000, not 0

-- UDF-15
SELECT ivo_normal_random(mag, 0.1), gavo_normal_random(0, 1) FROM gaia.source;
SELECT ("t1"."mag"::float8 + 0.1::float8 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())), (0.0::float8 + 1.0::float8 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())) FROM "gaia"."source" AS "t1" LIMIT 1000

-- UDF-16
SELECT ivo_interval_overlaps(ra, 3, nobs, 55.3), ivo_interval_has(ra, spectrum) FROM gaia.source;
SELECT adql.interval_overlaps("t1"."ra", 3.0::float8, "t1"."nobs"::float8, 55.3::float8), adql.interval_has("t1"."ra", "t1"."spectrum"::float8[]) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT gavo_specconv(ra, 'nm', 'keV') FROM gaia.source;
SELECT adql.specconv("t1"."ra", 'nm', 'keV') FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT gavo_specconv(ra, 'nm', 'kev') FROM gaia.source;
# error: line 1:32: dest_unit is one of 'J', 'erg', 'eV', 'meV', 'keV', 'MeV', 'GeV', 'TeV', 'm', 'dm', 'cm', 'mm', 'um', 'nm', 'pm', 'fm', 'Angstrom', 'angstrom', 'Hz', 'kHz', 'MHz', 'GHz', 'THz', 'PHz', 'm**-1', 'cm**-1', '1/m', '1/cm', not 'kev'; did you mean "keV"?

SELECT array_element(spectrum, 2), array_ndims(spectrum), array_dims(spectrum), esdc_array_length(spectrum, 1) FROM gaia.source;
SELECT ("t1"."spectrum")[2], array_ndims("t1"."spectrum"), array_dims("t1"."spectrum"), array_length("t1"."spectrum", 1) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT array_element(ra, 2) FROM gaia.source;
# error: line 1:22: array_element takes an array as argument 1, but this is a number (DOUBLE)

-- The unit of a column is known, if it has one
SELECT gavo_specconv(mag, 'keV') FROM gaia.source;
# error: line 1:22: the unit of this is 'mag', which is none of the kind; name it as one more argument after expr

SELECT gavo_specconv(flux, 'keV') FROM gaia.source;
# error: line 1:22: the unit of this is not known; name it as one more argument after expr

SELECT gavo_specconv(gavo_specconv(ra, 'nm', 'um'), 'GHz') FROM gaia.source;
SELECT adql.specconv(adql.specconv("t1"."ra", 'nm', 'um'), 'um', 'GHz') FROM "gaia"."source" AS "t1" LIMIT 1000
