SELECT ra, dec AS d FROM gaia.source ORDER BY 2 DESC, ra ASC;
?

SELECT ra, dec AS d FROM gaia.source ORDER BY D, mag, source.pm, ra+dec DESC;
?

SELECT ra+dec FROM gaia.source ORDER BY ra+dec;
?

SELECT ra FROM gaia.source ORDER BY 2;
?

SELECT ra FROM gaia.source ORDER BY 0;
?

SELECT a.ra, b.ra FROM gaia.source a, gaia.lite b ORDER BY ra;
?

SELECT a.ra, b.ra FROM gaia.source a, gaia.lite b ORDER BY b.ra;
?

SELECT DISTINCT ra FROM gaia.source ORDER BY dec;
?

SELECT DISTINCT ra FROM gaia.source ORDER BY ra;
?

SELECT pos FROM obs.fields ORDER BY pos;
?

SELECT span FROM gaia.source ORDER BY span;
?

SELECT ra FROM gaia.source ORDER BY magg;
?

SELECT 5 AS five, ra FROM gaia.source ORDER BY five;
?

SELECT ra FROM gaia.source ORDER BY 1.5;
?

SELECT COUNT(*) AS n, mag FROM gaia.source GROUP BY mag ORDER BY n, AVG(ra);
?
