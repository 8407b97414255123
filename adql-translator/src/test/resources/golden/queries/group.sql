SELECT nobs, COUNT(*) AS n FROM gaia.source GROUP BY nobs HAVING COUNT(*) > 10;
?

SELECT nobs, ra, COUNT(*) FROM gaia.source GROUP BY nobs;
?

SELECT nobs, 1 + ra, COUNT(*) FROM gaia.source GROUP BY nobs;
?

SELECT FLOOR(mag), COUNT(*) FROM gaia.source GROUP BY FLOOR(mag);
?

SELECT FLOOR(mag) AS bin, COUNT(*) FROM gaia.source GROUP BY bin ORDER BY bin;
?

SELECT FLOOR(mag) AS bin, COUNT(*) FROM gaia.source GROUP BY 1;
?

SELECT FLOOR(mag) + 1, COUNT(*) FROM gaia.source GROUP BY FLOOR(mag);
?

SELECT COUNT(*), ra FROM gaia.source;
?

SELECT COUNT(DISTINCT nobs), SUM(nobs), SUM(nvis), SUM(source_id), SUM(mag), SUM(ra), SUM(flux) FROM gaia.source;
?

SELECT AVG(nobs), AVG(mag), AVG(ra), AVG(flux), MIN(mag), MAX(title), MIN(code), MAX(obs_time) FROM gaia.source;
?

SELECT nobs FROM gaia.source GROUP BY nobs HAVING mag > 3;
?

SELECT nobs FROM gaia.source WHERE COUNT(*) > 3;
?

SELECT MAX(COUNT(*)) FROM gaia.source;
?

SELECT nobs FROM gaia.source GROUP BY COUNT(*);
?

SELECT SUM(name) FROM gaia.source;
?

SELECT MAX(flag) FROM gaia.source;
?

SELECT nobs FROM gaia.source GROUP BY nobs ORDER BY ra;
?

SELECT id FROM obs.fields GROUP BY pos;
?

SELECT POINT(ra, dec), COUNT(*) FROM gaia.source GROUP BY ra, dec;
?

SELECT nobs, COUNT(*) FROM gaia.source GROUP BY 3;
?

SELECT 3 AS k, COUNT(*) FROM gaia.source GROUP BY k;
?

SELECT COUNT(*) FROM gaia.source HAVING COUNT(*) > 1;
?
