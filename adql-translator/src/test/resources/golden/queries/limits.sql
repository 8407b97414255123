SELECT TOP 10 ra FROM gaia.source;
?

SELECT TOP 5000 ra FROM gaia.source;
?

SELECT TOP 0 ra FROM gaia.source;
?

SELECT ra FROM gaia.source OFFSET 20;
?

SELECT TOP 10 ra FROM gaia.source ORDER BY ra OFFSET 20;
?

SELECT ALL ra FROM gaia.source;
?

SELECT DISTINCT TOP 7 ra FROM gaia.source;
?
