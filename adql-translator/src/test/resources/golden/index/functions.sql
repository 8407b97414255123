-- GEO-21: what a function yields is a geometry like any other, and the index looks there
SELECT source_id FROM gaia.source WHERE DISTANCE(POINT(ra, dec), ivo_healpix_center(3, 28)) < 0.5;
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(adql.healpix_center(3, 28::bigint),radians(0.5::float8)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> adql.healpix_center(3, 28::bigint)) < radians(0.5::float8)) LIMIT 1000

SELECT source_id FROM gaia.source WHERE 1 = CONTAINS(POINT(ra, dec), CIRCLE(ivo_geom_transform('GALACTIC', 'ICRS', POINT(120, -23)), 0.5));
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(adql.geom_transform('GALACTIC', 'ICRS', spoint(radians(120),radians((-23)))),radians(0.5::float8)) LIMIT 1000

SELECT source_id FROM gaia.source WHERE 1 = CONTAINS(POINT(ra, dec), ivo_geom_transform('GALACTIC', 'ICRS', POLYGON(120, -23, 121, -23, 120, -22)));
SELECT "t1"."source_id" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ adql.geom_transform('GALACTIC', 'ICRS', adql.polygon(ARRAY[120, (-23), 121, (-23), 120, (-22)]::float8[])) LIMIT 1000

SELECT AREA(ivo_geom_transform('ICRS', 'GALACTIC', s_region)), CENTROID(ivo_geom_transform('ICRS', 'GALACTIC', cone)), COORD1(ivo_healpix_center(3, 28)), INTERSECTS(ivo_geom_transform('ICRS', 'ICRS', s_region), cone) FROM obs.fields;
SELECT degrees(degrees(area(adql.geom_transform('ICRS', 'GALACTIC', "t1"."s_region")))), adql.degrees(center(adql.geom_transform('ICRS', 'GALACTIC', "t1"."cone"))), degrees(long(adql.healpix_center(3, 28::bigint))), (adql.geom_transform('ICRS', 'ICRS', "t1"."s_region") && "t1"."cone")::integer FROM "obs"."fields" AS "t1" LIMIT 1000
