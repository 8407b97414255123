SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT('ICRS', ra, dec), CIRCLE('ICRS', 10, 20.5, 0.1));
?

SELECT ra FROM gaia.source WHERE CONTAINS(POINT(ra, dec), CIRCLE(POINT(10, -20), 1./60)) = 1;
?

-- GEO-13: the same truth in other words
SELECT ra FROM gaia.source WHERE 0=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1));
?

SELECT ra FROM gaia.source WHERE CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1)) <> 0 AND 1 != CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 2)) AND CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 2)) > 0;
?

SELECT ra FROM gaia.source WHERE 2=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1));
?

SELECT ra FROM gaia.source WHERE NOT 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1));
?

SELECT CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1)) AS inside FROM gaia.source;
?

SELECT ra FROM gaia.source WHERE CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 1));
?

SELECT s.ra FROM gaia.source s, tmass.psc p WHERE CONTAINS(POINT(s.ra, s.dec), CIRCLE(p.raj2000, p.dej2000, 0.001)) = 1;
?

-- the larger indexed table becomes the point
SELECT s.ra FROM tmass.psc p JOIN gaia.source s ON 1=CONTAINS(POINT(p.raj2000, p.dej2000), CIRCLE(s.ra, s.dec, 0.001));
?

SELECT l.ra FROM gaia.lite l JOIN tmass.psc p ON 1=CONTAINS(POINT(l.ra, l.dec), CIRCLE(p.raj2000, p.dej2000, 0.001));
?

-- a radius that varies is not symmetric
SELECT s.ra FROM tmass.psc p JOIN gaia.lite s ON 1=CONTAINS(POINT(s.ra, s.dec), CIRCLE(p.raj2000, p.dej2000, p.radius));
?

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 20, 120));
?

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), BOX(10, 20, 2, 3));
?

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), POLYGON(10, 20, 11, 20, 11, 21));
?

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec), POLYGON(POINT(10, 20), POINT(11, 20), POINT(11, 21), POINT(10, 21)));
?

SELECT id FROM obs.fields WHERE 1=CONTAINS(POINT(10, 20), s_region) AND 1=CONTAINS(POINT(10, 20), plain_region) AND 1=CONTAINS(POINT(10, 20), coverage);
?

SELECT id FROM obs.fields WHERE 1=CONTAINS(pos, CIRCLE(10, 20, 1)) AND 1=CONTAINS(plain_pos, plain_circle);
?

-- the stored point stands for the pair
SELECT id FROM obs.fields WHERE 1=CONTAINS(POINT(s_ra, s_dec), CIRCLE(10, 20, 1));
?

SELECT id, POINT(s_ra, s_dec) AS p FROM obs.fields;
?

SELECT id FROM obs.fields WHERE 1=CONTAINS(s_region, CIRCLE(10, 20, 1)) AND 1=CONTAINS(CIRCLE(10, 20, 1), s_region) AND 1=CONTAINS(s_region, POINT(1, 2)) AND 1=CONTAINS(pos, plain_pos);
?

SELECT id FROM obs.fields WHERE 1=CONTAINS(s_region, coverage);
?

SELECT ra FROM gaia.source WHERE 1=CONTAINS(ra, CIRCLE(10, 20, 1));
?

SELECT ra FROM gaia.source WHERE 1=CONTAINS(POINT(ra, dec));
?

SELECT q.a FROM (SELECT ra AS a, dec AS d FROM gaia.source) AS q WHERE 1=CONTAINS(POINT(q.a, q.d), CIRCLE(10, 20, 1));
?
