SELECT nobs + nobs, nobs + nvis, nvis * source_id, nvis / 2, mag + pm, mag + nobs, mag * 2, flux + 1, flux * mag, ra - dec FROM gaia.source;
?

SELECT ra * (dec + 1) / 2 FROM gaia.source;
?

SELECT name + 1 FROM gaia.source;
?

SELECT name || '-' || title, code || 'x' FROM gaia.source;
?

SELECT ra || 'x' FROM gaia.source;
?

SELECT spectrum[1], spectrum[nobs] FROM gaia.source;
?

SELECT spectrum[1.5] FROM gaia.source;
?

SELECT ra[1] FROM gaia.source;
?

SELECT spectrum + 1 FROM gaia.source;
?

SELECT ra < 3 FROM gaia.source;
?
