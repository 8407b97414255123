SELECT flux, code, uid, meta, span, clock, title, name, raw, obs_time, obs_date, spectrum, flag, nobs FROM gaia.source;
?

SELECT flux + 1, MIN(flux), MAX(code), MIN(clock) FROM gaia.source GROUP BY flux;
?

SELECT DISTINCT flux, uid, meta FROM gaia.source ORDER BY flux;
?
