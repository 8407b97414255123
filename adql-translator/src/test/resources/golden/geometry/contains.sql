SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT('ICRS', ra, dec), CIRCLE('ICRS', 10, 20.5, 0.1));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20.5::float8)),radians(0.1::float8)) LIMIT 1000

SELECT ra FROM gaia.source WHERE CONTAINS(POINT(ra, dec), CIRCLE(POINT(10, -20), 1./60)) = 1;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians((-20))),radians((1.0::float8 / 60))) LIMIT 1000

-- GEO-13: the same truth in other words
SELECT ra FROM gaia.source WHERE 0=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE NOT (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1))) LIMIT 1000

SELECT ra FROM gaia.source WHERE CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1)) <> 0 AND 1 != CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 2)) AND CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 2)) > 0;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1)) AND NOT (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(2))) AND spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(2)) LIMIT 1000

SELECT ra FROM gaia.source WHERE 2=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1)))::integer = 2 LIMIT 1000

SELECT ra FROM gaia.source WHERE NOT 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE NOT (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1))) LIMIT 1000

SELECT CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1)) AS inside FROM gaia.source;
SELECT (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1)))::integer FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ra FROM gaia.source WHERE CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1));
# error: line 1:34: CONTAINS yields 1 or 0; write 1=CONTAINS(...)

SELECT s.ra FROM gaia.source s, tmass.psc p WHERE CONTAINS(POINT(s.ra, s.dec), CIRCLE(p.raj2000, p.dej2000, 0.001)) = 1;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1", "tmass"."psc" AS "t2" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians("t2"."raj2000"),radians("t2"."dej2000")),radians(0.001::float8)) AND spoint(radians("t2"."raj2000"),radians("t2"."dej2000")) <@ scircle(spoint(radians("t1"."ra"),radians("t1"."dec")),radians(0.001::float8)) LIMIT 1000

-- the larger indexed table becomes the point
SELECT s.ra FROM tmass.psc p JOIN gaia.source s ON 1=CONTAINS(POINT(p.raj2000, p.dej2000), CIRCLE(s.ra, s.dec, 0.001));
SELECT "t2"."ra" FROM "tmass"."psc" AS "t1" JOIN "gaia"."source" AS "t2" ON spoint(radians("t2"."ra"),radians("t2"."dec")) <@ scircle(spoint(radians("t1"."raj2000"),radians("t1"."dej2000")),radians(0.001::float8)) AND spoint(radians("t1"."raj2000"),radians("t1"."dej2000")) <@ scircle(spoint(radians("t2"."ra"),radians("t2"."dec")),radians(0.001::float8)) LIMIT 1000

SELECT l.ra FROM gaia.lite l JOIN tmass.psc p ON 1=CONTAINS(POINT(l.ra, l.dec), CIRCLE(p.raj2000, p.dej2000, 0.001));
SELECT "t1"."ra" FROM "gaia"."lite" AS "t1" JOIN "tmass"."psc" AS "t2" ON spoint(radians("t2"."raj2000"),radians("t2"."dej2000")) <@ scircle(spoint(radians("t1"."ra"),radians("t1"."dec")),radians(0.001::float8)) LIMIT 1000

-- a radius that varies is not symmetric
SELECT s.ra FROM tmass.psc p JOIN gaia.lite s ON 1=CONTAINS(POINT(s.ra, s.dec), CIRCLE(p.raj2000, p.dej2000, p.radius));
SELECT "t2"."ra" FROM "tmass"."psc" AS "t1" JOIN "gaia"."lite" AS "t2" ON spoint(radians("t2"."ra"),radians("t2"."dec")) <@ scircle(spoint(radians("t1"."raj2000"),radians("t1"."dej2000")),radians("t1"."radius")) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 120));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(120) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), BOX(10, 20, 2, 3));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ adql.polygon(adql.box(10, 20, 2, 3)) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), POLYGON(10, 20, 11, 20, 11, 21));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ adql.polygon(ARRAY[10, 20, 11, 20, 11, 21]::float8[]) LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), POLYGON(POINT(10, 20), POINT(11, 20), POINT(11, 21), POINT(10, 21)));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE spoint(radians("t1"."ra"),radians("t1"."dec")) <@ adql.polygon(ARRAY[10, 20, 11, 20, 11, 21, 10, 21]::float8[]) LIMIT 1000

SELECT id FROM obs.fields WHERE 1=CONTAINS(POINT(10, 20), s_region) AND 1=CONTAINS(POINT(10, 20), plain_region) AND 1=CONTAINS(POINT(10, 20), coverage);
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE spoint(radians(10),radians(20)) <@ "t1"."s_region" AND spoint(radians(10),radians(20)) <@ adql.polygon("t1"."plain_region") AND spoint(radians(10),radians(20)) <@ "t1"."coverage" LIMIT 1000

SELECT id FROM obs.fields WHERE 1=CONTAINS(pos, CIRCLE(10, 20, 1)) AND 1=CONTAINS(plain_pos, plain_circle);
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE "t1"."pos" <@ scircle(spoint(radians(10),radians(20)),radians(1)) AND spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2])) <@ scircle(spoint(radians("t1"."plain_circle"[1]),radians("t1"."plain_circle"[2])),radians("t1"."plain_circle"[3])) LIMIT 1000

-- the stored point stands for the pair
SELECT id FROM obs.fields WHERE 1=CONTAINS(POINT(s_ra, s_dec), CIRCLE(10, 20, 1));
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE "t1"."pos" <@ scircle(spoint(radians(10),radians(20)),radians(1)) LIMIT 1000

SELECT id, POINT(s_ra, s_dec) AS p FROM obs.fields;
SELECT "t1"."id", adql.degrees("t1"."s_ra", "t1"."s_dec") FROM "obs"."fields" AS "t1" LIMIT 1000

SELECT id FROM obs.fields WHERE 1=CONTAINS(s_region, CIRCLE(10, 20, 1)) AND 1=CONTAINS(CIRCLE(10, 20, 1), s_region) AND 1=CONTAINS(s_region, POINT(1, 2)) AND 1=CONTAINS(pos, plain_pos);
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE "t1"."s_region" <@ scircle(spoint(radians(10),radians(20)),radians(1)) AND scircle(spoint(radians(10),radians(20)),radians(1)) <@ "t1"."s_region" AND "t1"."s_region" <@ scircle(spoint(radians(1),radians(2)),0) AND "t1"."pos" = spoint(radians("t1"."plain_pos"[1]),radians("t1"."plain_pos"[2])) LIMIT 1000

SELECT id FROM obs.fields WHERE 1=CONTAINS(s_region, coverage);
# error: line 1:35: a MOC works with points and other MOCs only; of another shape, take a point, such as CENTROID(...)

SELECT ra FROM gaia.source WHERE 1=CONTAINS(ra, CIRCLE(10, 20, 1));
# error: line 1:45: CONTAINS takes a geometry as argument 1, but this is a number (DOUBLE)

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec));
# error: line 1:36: CONTAINS takes 2 arguments, not 1

SELECT q.a FROM (SELECT ra AS a, dec AS d FROM gaia.source) AS q WHERE 1=CONTAINS(POINT(q.a, q.d), CIRCLE(10, 20, 1));
SELECT "t2"."c1" FROM (SELECT "t1"."ra" AS "c1", "t1"."dec" AS "c2" FROM "gaia"."source" AS "t1") AS "t2" WHERE spoint(radians("t2"."c1"),radians("t2"."c2")) <@ scircle(spoint(radians(10),radians(20)),radians(1)) LIMIT 1000
