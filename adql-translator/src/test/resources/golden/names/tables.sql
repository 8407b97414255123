SELECT ra FROM gaia.sourc;
?

SELECT ra FROM gai.source;
?

SELECT ra FROM source;
?

SELECT id FROM psc;
?

SELECT ra FROM lite;
?

SELECT ra FROM SOURCE;
?

SELECT ra FROM "Source";
?

SELECT ra FROM db.gaia.source;
?

SELECT ra FROM tmass.source;
?

SELECT ra FROM completely_elsewhere;
?

SELECT id FROM pcs;
?
