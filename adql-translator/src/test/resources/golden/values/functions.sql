SELECT ABS(nobs), ABS(mag), ABS(flux), ACOS(ra), ASIN(ra), ATAN(ra), ATAN2(ra, dec), CEILING(mag), COS(ra), COT(ra), DEGREES(ra), EXP(mag), FLOOR(nobs) FROM gaia.source;
?

SELECT LOG(ra), LOG10(flux), MOD(nobs, nvis), MOD(ra, 2), MOD(mag, 0.5), PI(), POWER(ra, 2), RADIANS(ra), RAND(), RAND(5), SIN(ra), SQRT(nobs), TAN(ra) FROM gaia.source;
?

SELECT ROUND(ra), ROUND(ra, 2), ROUND(nvis, -1), TRUNCATE(ra), TRUNCATE(mag, 1), ROUND(flux, nobs) FROM gaia.source;
?

SELECT LOWER(name), UPPER(title), LOWER(code), UPPER(uid) FROM gaia.source;
?

SELECT SQR(ra) FROM gaia.source;
?

SELECT SQRT(ra, dec) FROM gaia.source;
?

SELECT PI(1);
?

SELECT SQRT(name) FROM gaia.source;
?

SELECT LOWER(ra) FROM gaia.source;
?

SELECT SQRT(DISTINCT ra) FROM gaia.source;
?

SELECT IN_UNIT(ra, 'rad') FROM gaia.source;
?

SELECT my.func(ra) FROM gaia.source;
?

SELECT SQRT(NULL), ABS(NULL), LOWER(NULL);
?

SELECT ROUND(2.5), ROUND(-2.567, 2), MOD(-7, 3), MOD(-7.5, 2), LOG10(100);
?
