-- ADQL-7: a regular name in any case
SELECT RA, Dec FROM gaia.source;
?

SELECT "ra" FROM gaia.source;
?

SELECT "RA" FROM gaia.source;
?

SELECT "Size", size FROM gaia.source;
?

SELECT raa FROM gaia.source;
?

SELECT s.raa FROM gaia.source AS s;
?

SELECT gaia.source.raa FROM gaia.source;
?

SELECT gaia.source.ra, source.dec FROM gaia.source;
?

SELECT x.ra FROM gaia.source AS s;
?

SELECT source.ra FROM gaia.source AS s;
?

SELECT gaia.source.ra FROM gaia.source AS s;
?

SELECT ra FROM gaia.source, gaia.lite;
?

SELECT source.ra, lite.ra FROM gaia.source, gaia.lite;
?

SELECT ra FROM obs.lite;
?

SELECT "Ra", "RA" FROM obs.lite;
?

SELECT "some text" FROM gaia.source;
?

SELECT "a ""col", "select" FROM "odd schema"."Odd ""Table";
?

SELECT ra;
?

SELECT a.b.c.d FROM gaia.source;
?

SELECT ra FROM gaia.source AS "S" WHERE s.ra > 1;
?

SELECT s.ra FROM gaia.source AS "S";
?

SELECT "s".ra FROM gaia.source AS "S";
?

SELECT a.ra FROM gaia.source AS a, gaia.lite AS a;
?
