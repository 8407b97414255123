SELECT AREA(CIRCLE(10, 20, 1)), AREA(BOX(10, 20, 1, 1)), AREA(pos), AREA(s_region), AREA(plain_circle), AREA(coverage) FROM obs.fields;
SELECT degrees(degrees(area(scircle(spoint(radians(10),radians(20)),radians(1))))), degrees(degrees(area(adql.polygon(adql.box(10, 20, 1, 1))))), (CASE WHEN "t1"."pos" IS NOT NULL THEN 0::float8 END), degrees(degrees(area("t1"."s_region"))), degrees(degrees(area(scircle(spoint(radians("t1"."plain_circle"[1]),radians("t1"."plain_circle"[2])),radians("t1"."plain_circle"[3]))))), degrees(degrees(area("t1"."coverage"))) FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT CENTROID(pos), CENTROID(cone), CENTROID(s_region), CENTROID(BOX(10, 20, 1, 1)), CENTROID(CIRCLE(1, 2, 3)), CENTROID(POLYGON(1, 2, 3, 4, 5, 0)) FROM obs.fields;
SELECT adql.degrees("t1"."pos"), adql.degrees(center("t1"."cone")), adql.degrees(adql.centroid("t1"."s_region")), adql.degrees(10, 20), adql.degrees(1, 2), adql.degrees(adql.centroid(adql.polygon(ARRAY[1, 2, 3, 4, 5, 0]::float8[]))) FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT COORD1(POINT(10, 20)), COORD2(pos), COORD1(plain_pos), COORD2(CENTROID(cone)), COORDSYS(pos) FROM obs.fields;
SELECT (adql.degrees(10, 20))[1], degrees(lat("t1"."pos")), degrees(long(spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2])))), degrees(lat(center("t1"."cone"))), (CASE WHEN "t1"."pos" IS NOT NULL THEN 'ICRS' END) FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT COORD1(cone) FROM obs.fields;
# error: line 1:15: COORD1 takes a point, but this is a CIRCLE

SELECT AREA(ra) FROM gaia.source;
# error: line 1:13: AREA takes a geometry, but this is a number (DOUBLE)

SELECT AREA(CIRCLE(1, 2, 120));
# error: line 1:13: a circle of more than 90 degrees works only with points: CONTAINS, DISTANCE

SELECT CENTROID(coverage) FROM obs.fields;
# error: line 1:17: CENTROID of a MOC is not offered
