-- UDF-20: twenty-four arguments, in the order of the columns of gaia_source
SELECT EPOCH_PROP_ERROR(ra, dec, parallax, pm, pm, 0, 0.1, 0.2, 0.3, 0.4, 0.5, NULL, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2016, 2000) AS e FROM gaia.source;
SELECT adql.epoch_prop_error("t1"."ra", "t1"."dec", "t1"."parallax", "t1"."pm"::float8, "t1"."pm"::float8, 0.0::float8, 0.1::float8, 0.2::float8, 0.3::float8, 0.4::float8, 0.5::float8, NULL::float8, 1.0::float8, 2.0::float8, 3.0::float8, 4.0::float8, 5.0::float8, 6.0::float8, 7.0::float8, 8.0::float8, 9.0::float8, 10.0::float8, 2016.0::float8, 2000.0::float8) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT array_element(esdc_epoch_prop_error(ASTROMETRIC_PARAMETERS(ra, dec, parallax, pm, pm, 0), esdc_astrometric_parameter_error(0.1, 0.2, 0.3, 0.4, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, parallax, 10, 1), 2016, 2000), 7) FROM gaia.source;
SELECT (adql.epoch_prop_error(adql.astrometric_parameters("t1"."ra", "t1"."dec", "t1"."parallax", "t1"."pm"::float8, "t1"."pm"::float8, 0.0::float8), adql.astrometric_parameter_error(0.1::float8, 0.2::float8, 0.3::float8, 0.4::float8, 0.5::float8, 0.0::float8, 0.0::float8, 0.0::float8, 0.0::float8, 0.0::float8, 0.0::float8, 0.0::float8, 0.0::float8, 0.0::float8, 0.0::float8, "t1"."parallax", 10.0::float8, 1.0::float8), 2016.0::float8, 2000.0::float8))[7] FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT EPOCH_PROP_ERROR(ra, dec, 2016.0) FROM gaia.source;
# error: line 1:8: no EPOCH_PROP_ERROR takes these arguments; there is epoch_prop_error(ra DOUBLE PRECISION, dec DOUBLE PRECISION, parallax DOUBLE PRECISION, pmra DOUBLE PRECISION, pmdec DOUBLE PRECISION, radial_velocity DOUBLE PRECISION, ra_error DOUBLE PRECISION, dec_error DOUBLE PRECISION, parallax_error DOUBLE PRECISION, pmra_error DOUBLE PRECISION, pmdec_error DOUBLE PRECISION, radial_velocity_error DOUBLE PRECISION, ra_dec_corr DOUBLE PRECISION, ra_parallax_corr DOUBLE PRECISION, ra_pmra_corr DOUBLE PRECISION, ra_pmdec_corr DOUBLE PRECISION, dec_parallax_corr DOUBLE PRECISION, dec_pmra_corr DOUBLE PRECISION, dec_pmdec_corr DOUBLE PRECISION, parallax_pmra_corr DOUBLE PRECISION, parallax_pmdec_corr DOUBLE PRECISION, pmra_pmdec_corr DOUBLE PRECISION, ref_epoch DOUBLE PRECISION, out_epoch DOUBLE PRECISION) -> DOUBLE PRECISION[] and epoch_prop_error(astrometric_parameters DOUBLE PRECISION[], astrometric_p...

-- UDF-20: what two regions share
SELECT id, eso_intersection(s_region, cone) AS shared FROM obs.fields WHERE ESO_INTERSECTION(s_region, CIRCLE(s_ra, s_dec, 1)) > 0.8 * AREA(s_region);
SELECT "t1"."id", adql.overlap("t1"."s_region", "t1"."cone") FROM "obs"."fields" AS "t1" WHERE adql.overlap("t1"."s_region", scircle(spoint(radians("t1"."s_ra"),radians("t1"."s_dec")),radians(1))) > (0.8::float8 * degrees(degrees(area("t1"."s_region")))) LIMIT 1000

SELECT ESO_INTERSECTION(plain_region, BOX(10, 20, 1, 1)), ESO_INTERSECTION(POINT(s_ra, s_dec), pos) FROM obs.fields;
SELECT adql.overlap(adql.polygon("t1"."plain_region"), adql.polygon(adql.box(10, 20, 1, 1))), adql.overlap(spoint(radians("t1"."s_ra"),radians("t1"."s_dec")), "t1"."pos") FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT ESO_INTERSECTION(coverage, s_region) FROM obs.fields;
# error: line 1:25: a point, circle or polygon is needed here, not a MOC
