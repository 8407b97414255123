SELECT ra FROM gaia.source WHERE 1=INTERSECTS(POINT(ra, dec), CIRCLE(10, 20, 1));
?

SELECT ra FROM gaia.source WHERE 1=INTERSECTS(CIRCLE(10, 20, 1), POINT(ra, dec));
?

SELECT id FROM obs.fields WHERE 1=INTERSECTS(s_region, CIRCLE(10, 20, 1)) AND 1=INTERSECTS(cone, BOX(10, 20, 1, 1)) AND INTERSECTS(plain_region, s_region) = 0;
?

SELECT id FROM obs.fields WHERE 1=INTERSECTS(s_region, CIRCLE(10, 20, 91));
?

SELECT id FROM obs.fields WHERE 1=INTERSECTS(coverage, coverage) AND 1=INTERSECTS(POINT(1, 2), coverage);
?

SELECT id FROM obs.fields WHERE 1=INTERSECTS(coverage, cone);
?
