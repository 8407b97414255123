SELECT s.ra, p.j FROM gaia.source AS s JOIN tmass.psc AS p ON s.source_id = p.source_id;
?

SELECT s.ra, p.j FROM gaia.source s LEFT OUTER JOIN tmass.psc p ON s.source_id = p.source_id AND p.j < 10;
?

SELECT s.ra, p.j FROM gaia.source s RIGHT JOIN tmass.psc p USING (source_id);
?

SELECT source_id, j FROM gaia.source JOIN tmass.psc USING (source_id);
?

SELECT source_id, s.source_id, p.source_id FROM gaia.source s FULL JOIN tmass.psc p USING (source_id);
?

-- ADQL-18: the merged column comes first, once
SELECT * FROM gaia.lite JOIN tmass.psc USING (source_id);
?

SELECT * FROM gaia.lite AS a NATURAL JOIN tmass.psc AS b;
?

SELECT source_id FROM gaia.lite a NATURAL LEFT JOIN tmass.psc b;
?

SELECT a.ra FROM gaia.lite a JOIN tmass.psc USING (ra);
?

SELECT a.ra FROM gaia.lite a JOIN gaia.source b USING (source_id) JOIN tmass.psc c USING (source_id);
?

SELECT a.ra FROM gaia.lite a JOIN (gaia.source b JOIN tmass.psc c ON b.source_id = c.source_id) ON a.source_id = c.source_id;
?

SELECT a.ra FROM gaia.lite a, gaia.source b JOIN tmass.psc c ON a.source_id = c.source_id;
?

SELECT a.ra FROM gaia.lite a CROSS JOIN tmass.psc b;
?

SELECT a.ra FROM gaia.lite a JOIN tmass.psc b;
?

SELECT a.ra FROM gaia.lite a NATURAL JOIN obs.fields f;
?

SELECT a.ra FROM gaia.lite a JOIN obs.fields f ON COUNT(*) = 1;
?
