SELECT ra FROM gaia.source UNION SELECT raj2000 FROM tmass.psc;
?

SELECT ra FROM gaia.source UNION ALL SELECT raj2000 FROM tmass.psc ORDER BY ra OFFSET 5;
?

SELECT ra FROM gaia.source EXCEPT SELECT ra FROM gaia.lite INTERSECT ALL SELECT raj2000 FROM tmass.psc;
?

(SELECT ra FROM gaia.source EXCEPT SELECT ra FROM gaia.lite) INTERSECT SELECT raj2000 FROM tmass.psc;
?

SELECT TOP 5 ra FROM gaia.source UNION SELECT TOP 3 ra FROM gaia.lite;
?

(SELECT TOP 5 ra FROM gaia.source ORDER BY mag) UNION SELECT ra FROM gaia.lite;
?

SELECT nobs FROM gaia.source UNION SELECT mag FROM gaia.source;
?

SELECT ra FROM gaia.source UNION SELECT name FROM gaia.source;
?

SELECT ra, dec FROM gaia.source UNION SELECT ra FROM gaia.lite;
?

SELECT NULL AS x FROM gaia.source UNION SELECT ra FROM gaia.lite;
?

SELECT ra FROM gaia.source UNION SELECT ra FROM gaia.lite ORDER BY ra+1;
?

SELECT POINT(ra, dec) AS p FROM gaia.source UNION SELECT pos FROM obs.fields;
?

SELECT q.p FROM (SELECT pos AS p FROM obs.fields UNION SELECT POINT(ra, dec) FROM gaia.source) AS q WHERE COORD1(q.p) > 5;
?

SELECT flux, code, uid, meta FROM gaia.source UNION SELECT flux, code, uid, meta FROM gaia.source;
?
