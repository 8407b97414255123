SELECT MOC('4/1-3 5/28'), MOC(' 4/1-3,8 5/ '), MOC('0/');
SELECT '4/1-3 5/28'::smoc::text, '4/1-3,8 5/'::smoc::text, '0/'::smoc::text LIMIT 1000

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), MOC('4/1-3 5/28'));
SELECT "t1"."ra" FROM "gaia"."source" AS "t1" WHERE (spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(47.8125::float8),radians(3.583321698471973::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(49.21875::float8),radians(4.780191847199159::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(46.40625::float8),radians(4.780191847199159::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(47.8125::float8),radians(5.979156796301311::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(42.1875::float8),radians(3.583321698471973::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(43.59375::float8),radians(4.780191847199159::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(40.78125::float8),radians(4.780191847199159::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(42.1875::float8),radians(5.979156796301311::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(45.0::float8),radians(5.979156796301311::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(46.40625::float8),radians(7.180755781458282::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(43.59375::float8),radians(7.180755781458282::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(45.0::float8),radians(8.385538647081319::float8)),radians(1.9026018619141116::float8)) OR spoint(radians("t1"."ra"),radians("t1"."dec")) <@ scircle(spoint(radians(50.625::float8),radians(10.806922874860343::float8)),radians(1.9026018619141116::float8))) AND spoint(radians("t1"."ra"),radians("t1"."dec")) <@ '4/1-3 5/28'::smoc LIMIT 1000

SELECT id FROM obs.fields WHERE 1=CONTAINS(MOC('6/1'), coverage) AND 1=INTERSECTS(coverage, MOC('4/1-3 5/28')) AND 0=CONTAINS(coverage, MOC('0/0-11')) AND 1=CONTAINS(pos, coverage) AND AREA(MOC('0/0')) > 1;
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE '6/1'::smoc <@ "t1"."coverage" AND "t1"."coverage" && '4/1-3 5/28'::smoc AND NOT ("t1"."coverage" <@ '0/0-11'::smoc) AND "t1"."pos" <@ "t1"."coverage" AND degrees(degrees(area('0/0'::smoc))) > 1 LIMIT 1000

SELECT id FROM obs.fields WHERE 1=INTERSECTS(MOC('4/1-3'), cone);
# error: line 1:35: a MOC works with points and other MOCs only; of another shape, take a point, such as CENTROID(...)

SELECT MOC('1-3');
# error: line 1:12: a MOC starts with an order from 0 to 29, as in '4/1-3' (at character 1 of the text)

SELECT MOC('30/1');
# error: line 1:12: a MOC starts with an order from 0 to 29, as in '4/1-3' (at character 1 of the text)

SELECT MOC('0/12');
# error: line 1:12: the cells of order 0 are 0 to 11 (at character 1 of the text)

SELECT MOC('4/3-1');
# error: line 1:12: the range 3-1 runs backwards (at character 1 of the text)

SELECT MOC('4/1; DROP TABLE x');
# error: line 1:12: "4/1;" is no part of a MOC, which is written as '4/1-3 5/28' (at character 1 of the text)

SELECT MOC('');
# error: line 1:12: an empty text is no MOC; write '4/1-3 5/28', or '0/' for no sky at all

SELECT MOC(title) FROM obs.fields;
# error: line 1:12: MOC takes a literal, such as '4/1-3 5/28'

SELECT CENTROID(MOC('4/1'));
# error: line 1:17: CENTROID of a MOC is not offered

SELECT id FROM obs.fields WHERE 1=CONTAINS(POINT(1, 2), MOC('29/3458764513820540927'));
SELECT "t1"."id" FROM "obs"."fields" AS "t1" WHERE spoint(radians(1),radians(2)) <@ '29/3458764513820540927'::smoc LIMIT 1000

SELECT id FROM obs.fields WHERE 1=CONTAINS(POINT(1, 2), MOC('29/3458764513820540928'));
# error: line 1:61: the cells of order 29 are 0 to 3458764513820540927 (at character 1 of the text)

SELECT id FROM obs.fields WHERE 1=CONTAINS(POINT(1, 2), MOC('29/9999999999999999999'));
# error: line 1:61: the cells of order 29 are 0 to 3458764513820540927 (at character 1 of the text)
