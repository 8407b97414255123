SELECT CASE WHEN ra > 180 THEN 'west' WHEN ra > 90 THEN name ELSE 'east' END FROM gaia.source;
?

SELECT CASE nobs WHEN 1 THEN 'one' WHEN 2 THEN 'two' END AS words FROM gaia.source;
?

SELECT CASE WHEN ra > 180 THEN 1 ELSE ra END, CASE WHEN ra > 1 THEN NULL ELSE mag END FROM gaia.source;
?

SELECT CASE WHEN ra > 180 THEN 1 ELSE name END FROM gaia.source;
?

SELECT COALESCE(mag, pm, 0), COALESCE(nobs, nvis), COALESCE(name, code, 'x'), COALESCE(NULL, ra) FROM gaia.source;
?

SELECT COALESCE(ra, name) FROM gaia.source;
?

SELECT COALESCE(pos, plain_pos) FROM obs.fields;
?

SELECT CASE uid WHEN 'abc' THEN 1 END FROM gaia.source;
?

SELECT CASE WHEN ra THEN 1 END FROM gaia.source;
?
