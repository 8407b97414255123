-- GEO-12: regions that share no more than an edge, a part of one or a corner intersect; so says their negation
SELECT INTERSECTS(POLYGON(9, 19, 11, 19, 11, 21, 9, 21), POLYGON(9, 19, 11, 19, 11, 21)) AS triangle, INTERSECTS(POLYGON(9, 19, 11, 19, 11, 21), POLYGON(9, 19, 11, 21, 9, 21)) AS half, INTERSECTS(POLYGON(9, 19, 11, 19, 11, 21, 9, 21), POLYGON(11, 19, 13, 19, 13, 21, 11, 21)) AS edge, INTERSECTS(POLYGON(9, 19, 11, 19, 11, 21, 9, 21), POLYGON(11, 21, 13, 21, 13, 23, 11, 23)) AS corner, INTERSECTS(POLYGON(9, 19, 11, 19, 11, 21, 9, 21), POLYGON(9, 21, 11, 21, 11, 19, 9, 19)) AS reversed, INTERSECTS(POLYGON(9, 19, 11, 19, 11, 21, 9, 21), POLYGON(9.5, 19.5, 10.5, 19.5, 10, 20.5)) AS inside, INTERSECTS(CIRCLE(10, 20, 0.1), POLYGON(9, 19, 11, 19, 11, 21, 9, 21)) AS within, INTERSECTS(POLYGON(9, 19, 11, 19, 11, 21, 9, 21), POLYGON(11.1, 19, 13, 19, 13, 21, 11.1, 21)) AS apart;
SELECT (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]) && adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]))::integer, (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]) && adql.polygon(ARRAY[9, 19, 11, 21, 9, 21]::float8[]))::integer, (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]) && adql.polygon(ARRAY[11, 19, 13, 19, 13, 21, 11, 21]::float8[]))::integer, (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]) && adql.polygon(ARRAY[11, 21, 13, 21, 13, 23, 11, 23]::float8[]))::integer, (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]) && adql.polygon(ARRAY[9, 21, 11, 21, 11, 19, 9, 19]::float8[]))::integer, (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]) && adql.polygon(ARRAY[9.5::float8, 19.5::float8, 10.5::float8, 19.5::float8, 10, 20.5::float8]::float8[]))::integer, (scircle(spoint(radians(10),radians(20)),radians(0.1::float8)) && adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]))::integer, (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]) && adql.polygon(ARRAY[11.1::float8, 19, 13, 19, 13, 21, 11.1::float8, 21]::float8[]))::integer LIMIT 1000

SELECT id FROM obs.fields WHERE 1 = INTERSECTS(POLYGON(9, 19, 11, 19, 11, 21), s_region);
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]) && "t1"."s_region" LIMIT 1000

SELECT id FROM obs.fields WHERE INTERSECTS(POLYGON(9, 19, 11, 19, 11, 21), s_region) = 0;
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE NOT (CASE adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]) && "t1"."s_region" WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END) LIMIT 1000

SELECT id FROM obs.fields WHERE INTERSECTS(POLYGON(11.1, 19, 13, 19, 13, 21), s_region) = 0;
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE NOT (CASE adql.polygon(ARRAY[11.1::float8, 19, 13, 19, 13, 21]::float8[]) && "t1"."s_region" WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END) LIMIT 1000

-- GEO-11: on the edge is in; the whole is not in its part
SELECT CONTAINS(POLYGON(9, 19, 11, 19, 11, 21), POLYGON(9, 19, 11, 19, 11, 21, 9, 21)) AS half, CONTAINS(POLYGON(9, 19, 11, 19, 11, 21, 9, 21), POLYGON(9, 19, 11, 19, 11, 21)) AS whole, CONTAINS(POLYGON(9, 19, 11, 19, 11, 21, 9, 21), POLYGON(9, 19, 11, 19, 11, 21, 9, 21)) AS itself, CONTAINS(POINT(9, 19), POLYGON(9, 19, 11, 19, 11, 21, 9, 21)) AS corner, CONTAINS(POLYGON(9, 19, 11, 19, 11, 21, 9, 21), POLYGON(11, 19, 13, 19, 13, 21, 11, 21)) AS neighbour;
SELECT (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]) <@ adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]))::integer, (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]) <@ adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]))::integer, (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]) <@ adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]))::integer, (spoint(radians(9),radians(19)) <@ adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]))::integer, (adql.polygon(ARRAY[9, 19, 11, 19, 11, 21, 9, 21]::float8[]) <@ adql.polygon(ARRAY[11, 19, 13, 19, 13, 21, 11, 21]::float8[]))::integer LIMIT 1000

-- geometries are no values to compare, sort or group by
SELECT id FROM obs.fields WHERE s_region = POLYGON(9, 19, 11, 19, 11, 21);
# error: line 1:33: geometries do not compare; use CONTAINS, INTERSECTS or DISTANCE

SELECT id FROM obs.fields WHERE s_region <> plain_region;
# error: line 1:33: geometries do not compare; use CONTAINS, INTERSECTS or DISTANCE

SELECT id FROM obs.fields WHERE cone < CIRCLE(1, 2, 3);
# error: line 1:33: geometries do not compare; use CONTAINS, INTERSECTS or DISTANCE

SELECT id FROM obs.fields WHERE coverage BETWEEN MOC('0/1') AND MOC('0/2');
# error: line 1:50: geometries do not compare; use CONTAINS, INTERSECTS or DISTANCE

-- GEO-13: a negation keeps what is unknown, and no negation of pgSphere's is used
SELECT id FROM obs.fields WHERE NOT (id > 5 OR 1 = INTERSECTS(s_region, POLYGON(9, 19, 11, 19, 11, 21))) OR s_region IS NULL;
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE NOT ("t1"."id" > 5 OR CASE "t1"."s_region" && adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]) WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END) OR "t1"."s_region" IS NULL LIMIT 1000

SELECT id FROM obs.fields WHERE NOT INTERSECTS(s_region, POLYGON(9, 19, 11, 19, 11, 21)) = 0;
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE NOT (NOT (CASE "t1"."s_region" && adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]) WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END)) LIMIT 1000

SELECT id, CASE WHEN 0 = INTERSECTS(s_region, POLYGON(9, 19, 11, 19, 11, 21)) THEN 'apart' WHEN 1 = INTERSECTS(s_region, POLYGON(9, 19, 11, 19, 11, 21)) THEN 'met' ELSE 'unknown' END AS kind FROM obs.fields;
SELECT "t1"."id", (CASE WHEN NOT (CASE "t1"."s_region" && adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]) WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END) THEN 'apart' WHEN "t1"."s_region" && adql.polygon(ARRAY[9, 19, 11, 19, 11, 21]::float8[]) THEN 'met' ELSE 'unknown' END) FROM "obs"."fields" AS "t1" LIMIT 1000
