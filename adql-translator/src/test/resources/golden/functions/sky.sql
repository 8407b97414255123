-- UDF-3
SELECT ivo_healpix_index(6, ra, dec) AS hpx, COUNT(*) FROM gaia.source GROUP BY hpx;
SELECT adql.healpix_index(6, "t1"."ra", "t1"."dec"), count(*) FROM "gaia"."source" AS "t1" GROUP BY adql.healpix_index(6, "t1"."ra", "t1"."dec") LIMIT 1000

-- UDF-4: a point is taken apart, so that nothing is computed twice
SELECT IVO_HEALPIX_INDEX(8, POINT('ICRS', ra, dec)), ivo_healpix_index(8, CENTROID(CIRCLE(ra, dec, 3))) FROM gaia.source;
SELECT adql.healpix_index(8, "t1"."ra", "t1"."dec"), adql.healpix_index(8, "t1"."ra", "t1"."dec") FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ivo_healpix_index(8, pos), ivo_healpix_index(8, plain_pos), ivo_healpix_index(id, CENTROID(s_region)) FROM obs.fields;
SELECT adql.healpix_index(8, degrees(long("t1"."pos")), degrees(lat("t1"."pos"))), adql.healpix_index(8, degrees(long(spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2])))), degrees(lat(spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2]))))), adql.healpix_index("t1"."id", degrees(long(adql.centroid("t1"."s_region"))), degrees(lat(adql.centroid("t1"."s_region")))) FROM "obs"."fields" AS "t1" LIMIT 1000

-- UDF-5
SELECT ivo_healpix_center(3, ivo_healpix_index(3, ra, dec)), COORD1(ivo_healpix_center(0, 6)) FROM gaia.source;
SELECT adql.degrees(adql.healpix_center(3, adql.healpix_index(3, "t1"."ra", "t1"."dec"))), degrees(long(adql.healpix_center(0, 6::bigint))) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ivo_healpix_center(17, 23.2) FROM gaia.source;
# error: line 1:31: ivo_healpix_center takes a whole number (hpxIndex) as argument 2, but this is a number (DOUBLE)

SELECT ivo_healpix_index(30, ra, dec) FROM gaia.source;
# error: line 1:26: hpxOrder is from 0 to 29, not 30

SELECT ivo_healpix_index(6, ra) FROM gaia.source;
# error: line 1:29: ivo_healpix_index takes a geometry as argument 2, but this is a number (DOUBLE)

SELECT ivo_healpix_index(6) FROM gaia.source;
# error: line 1:8: no ivo_healpix_index takes these arguments; there is ivo_healpix_index(hpxOrder INTEGER, long DOUBLE PRECISION, lat DOUBLE PRECISION) -> BIGINT and ivo_healpix_index(hpxOrder INTEGER, point POINT) -> BIGINT

SELECT ivo_healpix_index(ra, ra, dec) FROM gaia.source;
# error: line 1:26: ivo_healpix_index takes a whole number (hpxOrder) as argument 1, but this is a number (DOUBLE)

-- UDF-20
SELECT gaia_healpix_index(5, source_id), ESDC_GAIA_HEALPIX_INDEX(12, source_id) FROM gaia.source WHERE GAIA_HEALPIX_INDEX(4, source_id) BETWEEN 7 AND 9;
SELECT adql.gaia_healpix_index(5, "t1"."source_id"), adql.gaia_healpix_index(12, "t1"."source_id") FROM "gaia"."source" AS "t1" WHERE adql.gaia_healpix_index(4, "t1"."source_id") BETWEEN 7 AND 9 LIMIT 1000

SELECT gaia_healpix_index(13, source_id) FROM gaia.source;
# error: line 1:27: hpxOrder is from 0 to 12, not 13

-- UDF-7: a constant region in another frame still lets an index find the points
SELECT source_id FROM gaia.source WHERE 1 = CONTAINS(POINT(ra, dec), ivo_geom_transform('GALACTIC', 'ICRS', CIRCLE(120, -23, 1)));
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ adql.geom_transform('GALACTIC', 'ICRS', scircle(spoint(radians(120),radians((-23))),radians(1))) LIMIT 1000

SELECT ivo_geom_transform('ICRS', 'GALACTIC', POINT(ra, dec)), COORD2(gavo_transform('ICRS', 'ECLIPTIC', POINT(ra, dec))) FROM gaia.source;
SELECT adql.degrees(adql.geom_transform('ICRS', 'GALACTIC', spoint(radians("t1"."ra"),radians("t1"."dec")))), degrees(lat(adql.geom_transform('ICRS', 'ECLIPTIC', spoint(radians("t1"."ra"),radians("t1"."dec"))))) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ivo_geom_transform('FK4', 'GALACTIC', cone), ivo_geom_transform('FK5', 'SUPER_GALACTIC', s_region), ivo_geom_transform('ICRS', 'GALACTIC', BOX(1, 2, 3, 4)), ivo_geom_transform('ICRS', 'FK5', plain_pos) FROM obs.fields;
SELECT adql.degrees(adql.geom_transform('FK4', 'GALACTIC', "t1"."cone")), adql.degrees(adql.geom_transform('FK5', 'SUPER_GALACTIC', "t1"."s_region")), adql.degrees(adql.geom_transform('ICRS', 'GALACTIC', adql.polygon(adql.box(1, 2, 3, 4)))), adql.degrees(adql.geom_transform('ICRS', 'FK5', spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2])))) FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT ivo_geom_transform('icrs', 'GALACTIC', pos) FROM obs.fields;
# error: line 1:27: from_sys is one of 'ICRS', 'FK5', 'FK4', 'GALACTIC', 'SUPER_GALACTIC', 'ECLIPTIC', not 'icrs'; did you mean "ICRS"?

SELECT ivo_geom_transform(title, 'GALACTIC', pos) FROM obs.fields;
# error: line 1:27: from_sys is one of 'ICRS', 'FK5', 'FK4', 'GALACTIC', 'SUPER_GALACTIC', 'ECLIPTIC'

SELECT ivo_geom_transform('ICRS', 'GALACTIC', coverage) FROM obs.fields;
# error: line 1:47: a point, circle or polygon is needed here, not a MOC

SELECT ivo_geom_transform('ICRS', 'GALACTIC', 3) FROM obs.fields;
# error: line 1:47: ivo_geom_transform takes a geometry as argument 3, but this is a number (INTEGER)

-- UDF-17
SELECT ivo_simbadpoint('GJ 699') FROM gaia.source;
# error: line 1:8: ivo_simbadpoint is not offered here: it would ask the name resolver Sesame over the network; look the position up and write POINT(ra, dec)

SELECT gavo_ipix(ra, dec) FROM gaia.source;
# error: line 1:8: gavo_ipix is not offered here: it counts in the pixels of another index, Q3C; use IVO_HEALPIX_INDEX
