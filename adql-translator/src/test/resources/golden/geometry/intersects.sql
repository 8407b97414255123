SELECT ra FROM gaia.source WHERE 1=INTERSECTS(POINT(ra, dec), CIRCLE(10, 20, 1));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1)) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=INTERSECTS(CIRCLE(10, 20, 1), POINT(ra, dec));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1)) LIMIT 1000

SELECT id FROM obs.fields WHERE 1=INTERSECTS(s_region, CIRCLE(10, 20, 1)) AND 1=INTERSECTS(cone, BOX(10, 20, 1, 1)) AND INTERSECTS(plain_region, s_region) = 0;
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE "t1"."s_region" && scircle(spoint(radians(10),radians(20)),radians(1)) AND "t1"."cone" && adql.polygon(adql.box(10, 20, 1, 1)) AND NOT (CASE adql.polygon("t1"."plain_region") && "t1"."s_region" WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END) LIMIT 1000

SELECT id FROM obs.fields WHERE 1=INTERSECTS(s_region, CIRCLE(10, 20, 91));
# error: line 1:56: a circle of more than 90 degrees works only with points: CONTAINS, DISTANCE

SELECT id FROM obs.fields WHERE 1=INTERSECTS(coverage, coverage) AND 1=INTERSECTS(POINT(1, 2), coverage);
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE "t1"."coverage" && "t1"."coverage" AND spoint(radians(1),radians(2)) <@ "t1"."coverage" LIMIT 1000

SELECT id FROM obs.fields WHERE 1=INTERSECTS(coverage, cone);
# error: line 1:35: a MOC works with points and other MOCs only; of another shape, take a point, such as CENTROID(...)

-- pgSphere 1.2 takes && of two polygons for its own negation, so PostgreSQL must not see NOT before it
SELECT id FROM obs.fields WHERE NOT (1=INTERSECTS(s_region, plain_region) OR (NOT 0=INTERSECTS(s_region, BOX(10, 20, 1, 1)) AND 1=INTERSECTS(s_region, cone)));
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE NOT (CASE "t1"."s_region" && adql.polygon("t1"."plain_region") WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END OR (NOT (NOT (CASE "t1"."s_region" && adql.polygon(adql.box(10, 20, 1, 1)) WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END)) AND "t1"."s_region" && "t1"."cone")) LIMIT 1000

SELECT id, INTERSECTS(s_region, POLYGON(9, 19, 11, 19, 11, 21)) AS shared FROM obs.fields WHERE INTERSECTS(s_region, POLYGON(9, 19, 11, 19, 11, 21)) <> 1;
SELECT "t1"."id", ("t1"."s_region" && adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]))::integer FROM "obs"."fields" AS "t1" WHERE NOT (CASE "t1"."s_region" && adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]) WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END) LIMIT 1000

SELECT id FROM obs.fields WHERE 0=INTERSECTS(s_region, POLYGON(30, 19, 31, 19, 31, 21));
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE NOT (CASE "t1"."s_region" && adql.polygon(ARRAY[30, 19, 31, 19, 31, 21]::float8[]) WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END) LIMIT 1000

SELECT id FROM obs.fields WHERE 0=INTERSECTS(s_region, POLYGON(9, 19, 11, 19, 11, 21));
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE NOT (CASE "t1"."s_region" && adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]) WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END) LIMIT 1000
