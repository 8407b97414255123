SELECT POINT(10, 20), POINT(-10, 20.5), CIRCLE(10, 20, 1), BOX(10, 20, 2, 2), POLYGON(1, 2, 3, 4, 5, 0);
?

SELECT POINT(ra, dec) AS p, CIRCLE(ra, dec, mag) AS c, POLYGON(ra, dec, ra+1, dec, ra+1, dec+1) AS g FROM gaia.source;
?

SELECT pos, cone, s_region, plain_pos, plain_circle, plain_region, coverage FROM obs.fields;
?

SELECT DISTINCT pos, coverage FROM obs.fields;
?

SELECT q.pos, q.g FROM (SELECT DISTINCT pos, s_region AS g FROM obs.fields) AS q WHERE 1=CONTAINS(q.pos, q.g);
?

SELECT CIRCLE(pos, 1), CIRCLE('', pos, 1), BOX(pos, 1, 2), CIRCLE(CENTROID(s_region), 1) FROM obs.fields;
?

SELECT POINT('GALACTIC', 10, 20);
?

SELECT POINT('ICRS GEOCENTER', 10, 20), POINT('icrs', 1, 2), POINT('UNKNOWNFrame', 1, 2);
?

SELECT POINT(title, 10, 20) FROM obs.fields;
?

SELECT POINT(10);
?

SELECT POINT(10, 91);
?

SELECT CIRCLE(10, 20, -1);
?

SELECT BOX(10, 20, 180, 1);
?

SELECT POLYGON(1, 2, 3, 4);
?

SELECT POLYGON(1, 2, 3, 4, 5);
?

SELECT POLYGON(POINT(1, 2), 3, 4);
?

SELECT REGION('CIRCLE ICRS 1 2 3');
?

SELECT CIRCLE('ICRS', NULL, 1, 2), POINT(NULL, 1);
?
