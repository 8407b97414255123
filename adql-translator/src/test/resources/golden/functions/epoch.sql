-- UDF-6
SELECT ivo_epoch_prop_pos(ra, dec, parallax, pm, 2, NULL, 2016.0, 2000) FROM gaia.source;
SELECT adql.degrees(adql.ivo_epoch_prop_pos("t1"."ra", "t1"."dec", "t1"."parallax", "t1"."pm"::float8, 2.0::float8, NULL::float8, 2016.0::float8, 2000.0::float8)) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT source_id FROM gaia.source WHERE DISTANCE(POINT(10, 20), ivo_epoch_prop_pos(ra, dec, parallax, pm, pm, 0, 2016.0, 2000)) < 0.01;
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" WHERE (adql.ivo_epoch_prop_pos("t1"."ra", "t1"."dec", "t1"."parallax", "t1"."pm"::float8, "t1"."pm"::float8, 0.0::float8, 2016.0::float8, 2000.0::float8) <-> spoint(radians(10),radians(20))) < radians(0.01::float8) LIMIT 1000

-- UDF-20
SELECT ivo_epoch_prop(ra, dec, parallax, pm, pm, 0, 2016.0, 2000), EPOCH_PROP(ra, dec, parallax, pm, pm, 0, 2016.0, 2000)[1] FROM gaia.source;
SELECT adql.ivo_epoch_prop("t1"."ra", "t1"."dec", "t1"."parallax", "t1"."pm"::float8, "t1"."pm"::float8, 0.0::float8, 2016.0::float8, 2000.0::float8), (adql.epoch_prop("t1"."ra", "t1"."dec", "t1"."parallax", "t1"."pm"::float8, "t1"."pm"::float8, 0.0::float8, 2016.0::float8, 2000.0::float8))[1] FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT COORD1(EPOCH_PROP_POS(ra, dec, parallax, pm, pm, 0, 2016.0, 2000)), ESDC_EPOCH_PROP_POS(ASTROMETRIC_PARAMETERS(ra, dec, parallax, pm, pm, 0), 2016.0, 2000), esdc_epoch_prop(spectrum, 2016.0, 2000) FROM gaia.source;
SELECT degrees(long(adql.epoch_prop_pos("t1"."ra", "t1"."dec", "t1"."parallax", "t1"."pm"::float8, "t1"."pm"::float8, 0.0::float8, 2016.0::float8, 2000.0::float8))), adql.degrees(adql.epoch_prop_pos(adql.astrometric_parameters("t1"."ra", "t1"."dec", "t1"."parallax", "t1"."pm"::float8, "t1"."pm"::float8, 0.0::float8), 2016.0::float8, 2000.0::float8)), adql.epoch_prop("t1"."spectrum"::float8[], 2016.0::float8, 2000.0::float8) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ivo_apply_pm(ra, dec, 0.001, 0.002, 5) FROM gaia.source;
SELECT adql.degrees(adql.apply_pm("t1"."ra", "t1"."dec", 0.001::float8, 0.002::float8, 5.0::float8)) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT EPOCH_PROP(ra, dec, 2016.0, 2000) FROM gaia.source;
# error: line 1:8: no EPOCH_PROP takes these arguments; there is epoch_prop(ra DOUBLE PRECISION, dec DOUBLE PRECISION, parallax DOUBLE PRECISION, pmra DOUBLE PRECISION, pmdec DOUBLE PRECISION, radial_velocity DOUBLE PRECISION, ref_epoch DOUBLE PRECISION, out_epoch DOUBLE PRECISION) -> DOUBLE PRECISION[] and epoch_prop(astrometric_parameters DOUBLE PRECISION[], ref_epoch DOUBLE PRECISION, out_epoch DOUBLE PRECISION) -> DOUBLE PRECISION[]

SELECT ivo_epoch_prop_pos(name, dec, parallax, pm, pm, 0, 2016.0, 2000) FROM gaia.source;
# error: line 1:27: ivo_epoch_prop_pos takes a number as argument 1, but this is text
