-- GEO-20: geometries wherever a value may stand
SELECT COALESCE(pos, POINT(s_ra, s_dec)), COALESCE(plain_region, s_region), COALESCE(coverage, MOC('0/')) FROM obs.fields;
SELECT adql.degrees(coalesce("t1"."pos", spoint(radians("t1"."s_ra"),radians("t1"."s_dec")))), adql.degrees(coalesce(adql.polygon("t1"."plain_region"), "t1"."s_region")), coalesce("t1"."coverage", '0/'::smoc)::text FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT id FROM obs.fields WHERE 1=CONTAINS(COALESCE(pos, plain_pos), CASE WHEN id > 1 THEN cone ELSE CIRCLE(1, 2, 3) END);
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE coalesce("t1"."pos", spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2]))) <@ (CASE WHEN "t1"."id" > 1 THEN "t1"."cone" ELSE scircle(spoint(radians(1),radians(2)),radians(3)) END) LIMIT 1000

SELECT CASE id WHEN 1 THEN s_region WHEN 2 THEN NULL ELSE BOX(1, 2, 3, 4) END AS g FROM obs.fields;
SELECT adql.degrees((CASE "t1"."id" WHEN 1 THEN "t1"."s_region" WHEN 2 THEN NULL::spoly ELSE adql.polygon(adql.box(1, 2, 3, 4)) END)) FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT id FROM obs.fields WHERE 1=CONTAINS(pos, (SELECT TOP 1 s_region FROM obs.fields)) AND 1=CONTAINS(pos, (SELECT TOP 1 plain_circle FROM obs.fields)) AND DISTANCE(pos, (SELECT TOP 1 plain_pos FROM obs.fields)) < 1;
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE "t1"."pos" <@ (SELECT "t2"."s_region" FROM "obs"."fields" AS "t2" LIMIT 1) AND "t1"."pos" <@ adql.circle((SELECT "t3"."plain_circle" FROM "obs"."fields" AS "t3" LIMIT 1)) AND "t1"."pos" <@ scircle(adql.point((SELECT "t4"."plain_pos" FROM "obs"."fields" AS "t4" LIMIT 1)),radians(1)) LIMIT 1000

SELECT (SELECT TOP 1 s_region FROM obs.fields) AS r, (SELECT TOP 1 plain_region FROM obs.fields) AS p, (SELECT TOP 1 POINT(s_ra, s_dec) FROM obs.fields) AS q;
SELECT adql.degrees((SELECT "t1"."s_region" FROM "obs"."fields" AS "t1" LIMIT 1)), (SELECT "t2"."plain_region" FROM "obs"."fields" AS "t2" LIMIT 1), adql.degrees((SELECT spoint(radians("t3"."s_ra"),radians("t3"."s_dec")) FROM "obs"."fields" AS "t3" LIMIT 1)) LIMIT 1000

SELECT CENTROID(COALESCE(s_region, plain_region)), AREA(COALESCE(cone, plain_circle)), COORD1(COALESCE(pos, plain_pos)), COORDSYS(COALESCE(pos, plain_pos)) FROM obs.fields;
SELECT adql.degrees(adql.centroid(coalesce("t1"."s_region", adql.polygon("t1"."plain_region")))), degrees(degrees(area(coalesce("t1"."cone", scircle(spoint(radians("t1"."plain_circle"[1]),radians("t1"."plain_circle"[2])),radians("t1"."plain_circle"[3])))))), degrees(long(coalesce("t1"."pos", spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2]))))), (CASE WHEN coalesce("t1"."pos", spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2]))) IS NOT NULL THEN 'ICRS' END) FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT COALESCE(pos, cone) FROM obs.fields;
# error: line 1:22: this is a geometry (CIRCLE), but the values before it are a geometry (POINT); CAST one of them

SELECT id FROM obs.fields WHERE pos IN (SELECT pos FROM obs.fields);
# error: line 1:41: geometries do not compare; use CONTAINS, INTERSECTS or DISTANCE

SELECT id FROM obs.fields WHERE 1=INTERSECTS(CIRCLE(10, 20, 120), s_region);
# error: line 1:46: a circle of more than 90 degrees works only with points: CONTAINS, DISTANCE
