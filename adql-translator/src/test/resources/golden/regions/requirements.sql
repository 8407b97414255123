-- GEO-1: degrees, in the ranges of DALI
SELECT POINT(370, 20), POINT(-10, -90);
SELECT adql.degrees(370, 20), adql.degrees((-10), (-90)) LIMIT 1000

-- GEO-2: the coordinate system may be there, empty or left out
SELECT POINT(1, 2), POINT('', 1, 2), POINT('ICRS', 1, 2), CIRCLE('ICRS', 1, 2, 3), BOX('', 1, 2, 3, 4), POLYGON('icrs', 1, 2, 3, 4, 5, 0);
SELECT adql.degrees(1, 2), adql.degrees(1, 2), adql.degrees(1, 2), adql.disc(adql.degrees(1, 2), 3), adql.vertices(adql.box(1, 2, 3, 4)), adql.vertices(ARRAY[1, 2, 3, 4, 5, 0]::float8[]) LIMIT 1000

-- GEO-3: a literal only
SELECT POINT('IC' || 'RS', 1, 2);
# error: line 1:14: a coordinate system is a literal, 'ICRS', or better left out

-- GEO-4: other systems are refused, not ignored
SELECT CIRCLE('GALACTIC', 1, 2, 3);
# error: line 1:15: coordinate system 'GALACTIC' is not offered; all positions are ICRS, so convert to it or write 'ICRS'

-- GEO-5: any numbers
SELECT POINT(ra + 1, ABS(dec) / 2) FROM gaia.source;
SELECT adql.degrees(("t1"."ra" + 1), (abs("t1"."dec") / 2)) FROM "gaia"."source" AS "t1" LIMIT 1000

-- GEO-6: any centre
SELECT CIRCLE(1, 2, 3), CIRCLE(POINT(1, 2), 3), CIRCLE(pos, 1), CIRCLE(CENTROID(s_region), 1), CIRCLE(COALESCE(pos, plain_pos), 1) FROM obs.fields;
SELECT adql.disc(adql.degrees(1, 2), 3), adql.disc(adql.degrees(1, 2), 3), adql.disc(adql.degrees("t1"."pos"), 1), adql.disc(adql.degrees(adql.centroid("t1"."s_region")), 1), adql.disc(adql.degrees(coalesce("t1"."pos", spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2])))), 1) FROM "obs"."fields" AS "t1" LIMIT 1000

-- GEO-7: pairs or points
SELECT POLYGON(1, 2, 3, 4, 5, 0), POLYGON(POINT(1, 2), POINT(3, 4), POINT(5, 0));
SELECT adql.vertices(ARRAY[1, 2, 3, 4, 5, 0]::float8[]), adql.vertices(ARRAY[1, 2, 3, 4, 5, 0]::float8[]) LIMIT 1000

-- GEO-8: the order of the vertices stays
SELECT POLYGON(5, 0, 3, 4, 1, 2), CAST('5 0 3 4 1 2' AS POLYGON);
SELECT adql.vertices(ARRAY[5, 0, 3, 4, 1, 2]::float8[]), adql.vertices(ARRAY[5, 0, 3, 4, 1, 2]::float8[]) LIMIT 1000

-- GEO-9: of great circles
SELECT BOX(POINT(10, 60), 20, 10), BOX(10, 60, 20, 10);
SELECT adql.vertices(adql.box(10, 60, 20, 10)), adql.vertices(adql.box(10, 60, 20, 10)) LIMIT 1000

-- GEO-11: in or on the edge; not symmetric
SELECT CONTAINS(CIRCLE(1, 2, 1), CIRCLE(1, 2, 1)), CONTAINS(CIRCLE(1, 2, 2), CIRCLE(1, 2, 1)), CONTAINS(POINT(1, 2), POINT(1, 2)), CONTAINS(CIRCLE(1, 2, 1), BOX(1, 2, 3, 3)), CONTAINS(BOX(1, 2, 1, 1), CIRCLE(1, 2, 3));
SELECT (scircle(spoint(radians(1),radians(2)),radians(1)) <@ scircle(spoint(radians(1),radians(2)),radians(1)))::integer, (scircle(spoint(radians(1),radians(2)),radians(2)) <@ scircle(spoint(radians(1),radians(2)),radians(1)))::integer, (spoint(radians(1),radians(2)) = spoint(radians(1),radians(2)))::integer, (scircle(spoint(radians(1),radians(2)),radians(1)) <@ adql.polygon(adql.box(1, 2, 3, 3)))::integer, (adql.polygon(adql.box(1, 2, 1, 1)) <@ scircle(spoint(radians(1),radians(2)),radians(3)))::integer LIMIT 1000

-- GEO-12: symmetric, and CONTAINS with a point
SELECT INTERSECTS(CIRCLE(1, 2, 1), BOX(2, 2, 1, 1)), INTERSECTS(BOX(2, 2, 1, 1), CIRCLE(1, 2, 1)), INTERSECTS(POINT(1, 2), CIRCLE(1, 2, 1)), INTERSECTS(CIRCLE(1, 2, 1), POINT(1, 2));
SELECT (scircle(spoint(radians(1),radians(2)),radians(1)) && adql.polygon(adql.box(2, 2, 1, 1)))::integer, (adql.polygon(adql.box(2, 2, 1, 1)) && scircle(spoint(radians(1),radians(2)),radians(1)))::integer, (spoint(radians(1),radians(2)) <@ scircle(spoint(radians(1),radians(2)),radians(1)))::integer, (spoint(radians(1),radians(2)) <@ scircle(spoint(radians(1),radians(2)),radians(1)))::integer LIMIT 1000

-- GEO-13: negation leaves out what is unknown
SELECT id FROM obs.fields WHERE 0=CONTAINS(pos, cone) OR CONTAINS(pos, cone) <> 0 OR NOT 1=CONTAINS(pos, cone);
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE NOT ("t1"."pos" <@ "t1"."cone") OR "t1"."pos" <@ "t1"."cone" OR NOT ("t1"."pos" <@ "t1"."cone") LIMIT 1000

-- GEO-14: both forms
SELECT DISTANCE(POINT(0, 0), POINT(0, 90)), DISTANCE(0, 0, 0, 90);
SELECT degrees(spoint(radians(0),radians(0)) <-> spoint(radians(0),radians(90))), degrees(spoint(radians(0),radians(0)) <-> spoint(radians(0),radians(90))) LIMIT 1000

-- GEO-16
SELECT AREA(POINT(1, 2)), AREA(CIRCLE(0, 0, 90));
SELECT (CASE WHEN spoint(radians(1),radians(2)) IS NOT NULL THEN 0::float8 END), degrees(degrees(area(scircle(spoint(radians(0),radians(0)),radians(90))))) LIMIT 1000

-- GEO-17
SELECT CENTROID(POINT(1, 2)), CENTROID(CIRCLE(1, 2, 3)), CENTROID(BOX(1, 2, 3, 4));
SELECT adql.degrees(1, 2), adql.degrees(1, 2), adql.degrees(1, 2) LIMIT 1000

-- GEO-18
SELECT COORD1(POINT(370, 20)), COORD2(POINT(370, 20));
SELECT (adql.degrees(370, 20))[1], (adql.degrees(370, 20))[2] LIMIT 1000

-- GEO-22: the poles and the seam
SELECT CONTAINS(POINT(359.9, 0), CIRCLE(0.1, 0, 0.3)), CONTAINS(POINT(180, 89.9), CIRCLE(0, 89.9, 0.3)), CONTAINS(POINT(200, 10), CIRCLE(0, 0, 170)), COORD1(POINT(-1, 0));
SELECT (spoint(radians(359.9::float8),radians(0)) <@ scircle(spoint(radians(0.1::float8),radians(0)),radians(0.3::float8)))::integer, (spoint(radians(180),radians(89.9::float8)) <@ scircle(spoint(radians(0),radians(89.9::float8)),radians(0.3::float8)))::integer, ((spoint(radians(200),radians(10)) <-> spoint(radians(0),radians(0))) <= radians(170))::integer, (adql.degrees((-1), 0))[1] LIMIT 1000

-- GEO-23: NULL gives NULL
SELECT CONTAINS(NULL, CIRCLE(1, 2, 3)), CONTAINS(POINT(1, 2), NULL), AREA(NULL), DISTANCE(NULL, POINT(1, 2)), POINT(NULL, 2), CIRCLE(NULL, 2), COORD1(NULL), CENTROID(NULL);
SELECT (NULL::spoint <@ scircle(spoint(radians(1),radians(2)),radians(3)))::integer, (spoint(radians(1),radians(2)) = NULL::spoint)::integer, (CASE WHEN NULL::spoint IS NOT NULL THEN 0::float8 END), degrees(NULL::spoint <-> spoint(radians(1),radians(2))), adql.degrees(NULL::float8, 2), adql.disc(adql.degrees(NULL::spoint), 2), degrees(long(NULL::spoint)), adql.degrees(NULL::spoint) LIMIT 1000
