SELECT q.ra, q.x FROM (SELECT ra, dec AS x, mag*2 FROM gaia.source WHERE mag < 5) AS q WHERE q.x > 0;
?

SELECT q.* FROM (SELECT a.ra, b.ra FROM gaia.source a, gaia.lite b) AS q;
?

SELECT q.ra FROM (SELECT a.ra, b.ra FROM gaia.source a, gaia.lite b) AS q;
?

SELECT ra FROM gaia.source WHERE source_id IN (SELECT source_id FROM tmass.psc WHERE j < 3);
?

SELECT ra FROM gaia.source WHERE source_id NOT IN (SELECT source_id, j FROM tmass.psc);
?

SELECT ra FROM gaia.source s WHERE EXISTS (SELECT * FROM tmass.psc p WHERE p.source_id = s.source_id);
?

SELECT ra FROM gaia.source s WHERE NOT EXISTS (SELECT 1 FROM tmass.psc WHERE source_id = s.source_id);
?

SELECT ra, (SELECT MAX(j) FROM tmass.psc p WHERE p.source_id = s.source_id) AS jmax FROM gaia.source s;
?

SELECT ra FROM gaia.source WHERE mag = (SELECT MIN(mag) FROM gaia.lite);
?

SELECT ra FROM gaia.source WHERE mag = (SELECT name FROM gaia.source);
?

SELECT ra FROM gaia.source WHERE mag IN (SELECT title FROM obs.fields);
?

SELECT q.uid FROM (SELECT uid, meta, span, code, flux, clock FROM gaia.source) AS q;
?

SELECT q.p FROM (SELECT POINT(ra, dec) AS p FROM gaia.source) AS q WHERE 1=CONTAINS(q.p, CIRCLE(10, 20, 1));
?

SELECT TOP 3 q.a FROM (SELECT TOP 10 ra AS a FROM gaia.source ORDER BY mag DESC) AS q ORDER BY a;
?

SELECT q.r FROM (SELECT ra r FROM gaia.source) q WHERE q.rr = 1;
?
