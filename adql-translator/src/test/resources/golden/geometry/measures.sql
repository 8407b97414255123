SELECT AREA(CIRCLE(10, 20, 1)), AREA(BOX(10, 20, 1, 1)), AREA(pos), AREA(s_region), AREA(plain_circle), AREA(coverage) FROM obs.fields;
?

SELECT CENTROID(pos), CENTROID(cone), CENTROID(s_region), CENTROID(BOX(10, 20, 1, 1)), CENTROID(CIRCLE(1, 2, 3)), CENTROID(POLYGON(1, 2, 3, 4, 5, 0)) FROM obs.fields;
?

SELECT COORD1(POINT(10, 20)), COORD2(pos), COORD1(plain_pos), COORD2(CENTROID(cone)), COORDSYS(pos) FROM obs.fields;
?

SELECT COORD1(cone) FROM obs.fields;
?

SELECT AREA(ra) FROM gaia.source;
?

SELECT AREA(CIRCLE(1, 2, 120));
?

SELECT CENTROID(coverage) FROM obs.fields;
?
