SELECT ra FROM gaia.source WHERE DISTANCE(POINT(ra, dec), POINT(10, 20)) < 0.1;
?

SELECT ra FROM gaia.source WHERE DISTANCE(10, 20, ra, dec) <= 5/3600.;
?

SELECT ra FROM gaia.source WHERE 0.1 > DISTANCE(POINT(10, 20), POINT(ra, dec));
?

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) BETWEEN 0 AND 0.5;
?

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) BETWEEN 0.1 AND 0.5 AND DISTANCE(ra, dec, 10, 20) NOT BETWEEN 0 AND 0.2;
?

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) > 5 OR DISTANCE(ra, dec, 10, 20) = 0;
?

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) < 100 OR DISTANCE(ra, dec, 10, 20) < -1;
?

SELECT s.ra FROM tmass.psc p JOIN gaia.source s ON DISTANCE(p.raj2000, p.dej2000, s.ra, s.dec) < 1/3600.;
?

SELECT s.ra FROM tmass.psc p JOIN gaia.source s ON DISTANCE(POINT(s.ra, s.dec), POINT(p.raj2000, p.dej2000)) < p.radius;
?

SELECT l.ra FROM gaia.lite l, gaia.lite m WHERE DISTANCE(l.ra, l.dec, m.ra, m.dec) < l.mag;
?

SELECT id FROM obs.fields WHERE DISTANCE(POINT(s_ra, s_dec), POINT(10, 20)) < 1 AND DISTANCE(pos, POINT(10, 20)) < 1;
?

SELECT ra, DISTANCE(POINT(ra, dec), POINT(10, 20)) AS d FROM gaia.source WHERE DISTANCE(POINT(ra, dec), POINT(10, 20)) < 1 ORDER BY d;
?

SELECT DISTANCE(ra, dec, 10) FROM gaia.source;
?

SELECT DISTANCE(POINT(ra, dec), CIRCLE(1, 2, 3)) FROM gaia.source;
?

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 95) < 1;
?

SELECT ra FROM gaia.source WHERE DISTANCE(ra, dec, 10, 20) < 'far';
?
