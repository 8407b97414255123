-- FEA-12, FEA-14, UNI-6
SELECT IN_UNIT(ra, 'rad'), IN_UNIT(ra, 'arcmin'), IN_UNIT(parallax, 'deg'), IN_UNIT(ra, 'deg') FROM gaia.source;
SELECT ("t1"."ra" * 0.017453292519943295::float8), ("t1"."ra" * 60.0::float8), ("t1"."parallax" / 3600000.0::float8), "t1"."ra"::float8 FROM "gaia"."source" AS "t1" LIMIT 1000

-- FEA-12: the preferred example of VOUnits 1.1
SELECT dec + IN_UNIT(pmdec, 'deg/yr') * 10 FROM gaia.source;
SELECT ("t1"."dec" + (("t1"."pmdec" / 3600000.0::float8) * 10)) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT IN_UNIT(rv, 'm/s'), IN_UNIT(mag, 'mmag'), IN_UNIT(ra, 'degrees'), IN_UNIT(NULL, 'deg') FROM gaia.source;
SELECT ("t1"."rv" * 1000.0::float8), ("t1"."mag" * 1000.0::float8), "t1"."ra"::float8, NULL::float8::float8 FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT ra FROM gaia.source WHERE IN_UNIT(DISTANCE(ra, dec, 10, 20), 'arcsec') < 5 AND IN_UNIT(parallax, 'arcsec') > 0.1;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians((5 / 3600.0::float8))) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) < radians((5 / 3600.0::float8))) AND ("t1"."parallax" / 1000.0::float8) > 0.1::float8 LIMIT 1000

-- the inference of ADQL 2.1 section 4.9.1
SELECT IN_UNIT(ra+dec, 'rad'), IN_UNIT(ra+10, 'rad'), IN_UNIT(SQRT(POWER(pmra, 2)+POWER(pmdec, 2)), 'rad/yr') FROM gaia.source;
SELECT (("t1"."ra" + "t1"."dec") * 0.017453292519943295::float8), (("t1"."ra" + 10) * 0.017453292519943295::float8), (sqrt((power("t1"."pmra", 2.0::float8) + power("t1"."pmdec", 2.0::float8))) * 4.8481368110953594E-9::float8) FROM "gaia"."source" AS "t1" LIMIT 1000

SELECT IN_UNIT(MAX(parallax), 'uarcsec'), IN_UNIT(ABS(-MIN(dec)), 'rad'), IN_UNIT(AREA(CIRCLE(1, 2, 3)), 'sr') FROM gaia.source;
SELECT (max("t1"."parallax") * 1000.0::float8), (abs((- min("t1"."dec"))) * 0.017453292519943295::float8), (degrees(degrees(area(scircle(spoint(radians(1),radians(2)),radians(3))))) * 3.0461741978670857E-4::float8) FROM "gaia"."source" AS "t1" LIMIT 1000

-- GEO-15: in any unit, by the index
SELECT ra FROM gaia.source WHERE 5 > IN_UNIT(DISTANCE(ra, dec, 10, 20), 'arcsec') OR IN_UNIT(DISTANCE(ra, dec, 10, 20), 'deg') <= 1;
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians((5 / 3600.0::float8))) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) < radians((5 / 3600.0::float8))) OR (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(10),radians(20)),radians(1)) AND (spoint(radians("t1"."ra"),radians("t1"."dec")) <-> spoint(radians(10),radians(20))) <= radians(1)) LIMIT 1000

SELECT q.r FROM (SELECT IN_UNIT(ra, 'rad') AS r FROM gaia.source) AS q WHERE IN_UNIT(q.r, 'deg') < 1;
SELECT "t2"."c1" FROM (SELECT ("t1"."ra" * 0.017453292519943295::float8) AS "c1" FROM "gaia"."source" AS "t1") AS "t2" WHERE ("t2"."c1" * 57.29577951308232::float8) < 1 LIMIT 1000

-- FEA-13
SELECT IN_UNIT(ra, '') FROM gaia.source;
# error: line 1:20: IN_UNIT needs a unit to convert to; units are written as 'deg', 'mas/yr' or 'km.s**-1'

SELECT IN_UNIT(ra, '1') FROM gaia.source;
# error: line 1:20: IN_UNIT cannot convert to no unit; units are written as 'deg', 'mas/yr' or 'km.s**-1'

SELECT IN_UNIT(nobs, 'deg') FROM gaia.source;
# error: line 1:16: this expression has no unit that IN_UNIT could convert; columns tell their units

SELECT IN_UNIT(ra, 'foo') FROM gaia.source;
# error: line 1:20: "foo" is not a known unit; units are written as 'deg', 'mas/yr' or 'km.s**-1'

SELECT IN_UNIT(ra, 'deg//s') FROM gaia.source;
# error: line 1:20: "deg//s" is not a unit: "/" cannot stand at character 5; units are written as 'deg', 'mas/yr' or 'km.s**-1'

SELECT IN_UNIT(ra, 'kg') FROM gaia.source;
# error: line 1:20: cannot convert "deg" to "kg": they measure different things

SELECT IN_UNIT(42, 'kg');
# error: line 1:16: this expression has no unit that IN_UNIT could convert; columns tell their units

SELECT IN_UNIT(40+2, 'deg');
# error: line 1:16: this expression has no unit that IN_UNIT could convert; columns tell their units

SELECT IN_UNIT(SQRT(42), 'deg');
# error: line 1:16: this expression has no unit that IN_UNIT could convert; columns tell their units

SELECT IN_UNIT(parallax_error/parallax, 'mas') FROM gaia.source;
# error: line 1:16: this expression has no unit that IN_UNIT could convert; columns tell their units

SELECT IN_UNIT(mag, 'Jy') FROM gaia.source;
# error: line 1:21: cannot convert "mag" to "Jy": a magnitude or another logarithm has no factor to other units

SELECT IN_UNIT(lgg, 'cm/s**2') FROM gaia.source;
# error: line 1:21: cannot convert "log(cm.s**-2)" to "cm/s**2": a magnitude or another logarithm has no factor to other units

SELECT IN_UNIT(hms, 'deg') FROM gaia.source;
# error: line 1:16: "h:m:s", the unit of this expression, is not one that converts

SELECT IN_UNIT(ra, title) FROM gaia.source;
# error: line 1:20: the unit of IN_UNIT is a literal, such as 'arcsec'

SELECT IN_UNIT(title, 'deg') FROM gaia.source;
# error: line 1:16: IN_UNIT takes a number as argument 1, but this is text

SELECT IN_UNIT(ra) FROM gaia.source;
# error: line 1:8: IN_UNIT takes 2 arguments, not 1
