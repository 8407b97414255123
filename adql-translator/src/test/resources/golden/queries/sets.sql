SELECT ra FROM gaia.source UNION SELECT raj2000 FROM tmass.psc;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" UNION SELECT "t2"."raj2000" FROM "tmass"."psc" AS "t2" LIMIT 1000

SELECT ra FROM gaia.source UNION ALL SELECT raj2000 FROM tmass.psc ORDER BY ra OFFSET 5;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" UNION ALL SELECT "t2"."raj2000" FROM "tmass"."psc" AS "t2" ORDER BY 1 LIMIT 1000 OFFSET 5

SELECT ra FROM gaia.source EXCEPT SELECT ra FROM gaia.lite INTERSECT ALL SELECT raj2000 FROM tmass.psc;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" EXCEPT (SELECT "t2"."ra" FROM "gaia"."lite" AS "t2" INTERSECT ALL SELECT "t3"."raj2000" FROM "tmass"."psc" AS "t3") LIMIT 1000

(SELECT ra FROM gaia.source EXCEPT SELECT ra FROM gaia.lite) INTERSECT SELECT raj2000 FROM tmass.psc;
(SELECT "t1"."ra" FROM "gaia"."source" AS "t1" EXCEPT SELECT "t2"."ra" FROM "gaia"."lite" AS "t2") INTERSECT SELECT "t3"."raj2000" FROM "tmass"."psc" AS "t3" LIMIT 1000

SELECT TOP 5 ra FROM gaia.source UNION SELECT TOP 3 ra FROM gaia.lite;
(SELECT "t1"."ra" FROM "gaia"."source" AS "t1" LIMIT 5) UNION (SELECT "t2"."ra" FROM "gaia"."lite" AS "t2" LIMIT 3) LIMIT 1000

(SELECT TOP 5 ra FROM gaia.source ORDER BY mag) UNION SELECT ra FROM gaia.lite;
(SELECT "t1"."ra" FROM "gaia"."source" AS "t1" ORDER BY "t1"."mag" LIMIT 5) UNION SELECT "t2"."ra" FROM "gaia"."lite" AS "t2" LIMIT 1000

SELECT nobs FROM gaia.source UNION SELECT mag FROM gaia.source;
SELECT "t1"."nobs"::float8 FROM "gaia"."source" AS "t1" UNION SELECT "t2"."mag"::float8 FROM "gaia"."source" AS "t2" LIMIT 1000

SELECT ra FROM gaia.source UNION SELECT name FROM gaia.source;
# error: line 1:34: column 1 of this UNION is a number (DOUBLE) on the left and text on the right; CAST one of them

SELECT ra, dec FROM gaia.source UNION SELECT ra FROM gaia.lite;
# error: line 1:39: UNION needs as many columns on both sides, but the left has 2 and the right 1

SELECT NULL AS x FROM gaia.source UNION SELECT ra FROM gaia.lite;
SELECT NULL::float8 FROM "gaia"."source" AS "t1" UNION SELECT "t2"."ra" FROM "gaia"."lite" AS "t2" LIMIT 1000

SELECT ra FROM gaia.source UNION SELECT ra FROM gaia.lite ORDER BY ra+1;
# error: line 1:68: ORDER BY after a set operation takes names and positions of its columns only

SELECT POINT(ra, dec) AS p FROM gaia.source UNION SELECT pos FROM obs.fields;
SELECT adql.degrees("t1"."ra", "t1"."dec") FROM "gaia"."source" AS "t1" UNION SELECT adql.degrees("t2"."pos") FROM "obs"."fields" AS "t2" LIMIT 1000

SELECT q.p FROM (SELECT pos AS p FROM obs.fields UNION SELECT POINT(ra, dec) FROM gaia.source) AS q WHERE COORD1(q.p) > 5;
SELECT "t3"."c1" FROM (SELECT adql.degrees("t1"."pos") AS "c1" FROM "obs"."fields" AS "t1" UNION SELECT adql.degrees("t2"."ra", "t2"."dec") AS "c1" FROM "gaia"."source" AS "t2") AS "t3" WHERE degrees(long(spoint(radians("t3"."c1"[1]),radians("t3"."c1"[2])))) > 5 LIMIT 1000

SELECT flux, code, uid, meta FROM gaia.source UNION SELECT flux, code, uid, meta FROM gaia.source;
SELECT "t1"."flux", "t1"."code"::text, "t1"."uid"::text, "t1"."meta"::text FROM "gaia"."source" AS "t1" UNION SELECT "t2"."flux", "t2"."code"::text, "t2"."uid"::text, "t2"."meta"::text FROM "gaia"."source" AS "t2" LIMIT 1000
