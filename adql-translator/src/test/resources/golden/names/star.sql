SELECT * FROM gaia.lite;
?

SELECT l.* FROM gaia.lite AS l;
?

SELECT gaia.lite.* FROM gaia.lite;
?

SELECT l.*, p.j FROM gaia.lite AS l, tmass.psc AS p;
?

SELECT x.* FROM gaia.lite;
?

SELECT *;
?

SELECT * FROM obs.fields;
?
