SELECT ra FROM gaia.source WHERE ra > 1 AND dec < 2 OR mag = 3 AND NOT pm != 4;
?

SELECT ra FROM gaia.source WHERE (ra > 1 OR dec < 2) AND mag >= 3;
?

SELECT ra FROM gaia.source WHERE ra BETWEEN 1 AND 2 AND dec NOT BETWEEN -1 AND 1.5;
?

SELECT ra FROM gaia.source WHERE nobs IN (1, 2, nvis) AND name NOT IN ('a', 'b');
?

SELECT ra FROM gaia.source WHERE name IS NULL AND ra+1 IS NOT NULL;
?

SELECT ra FROM gaia.source WHERE name LIKE 'a\_%' AND title NOT LIKE '%x' AND name ILIKE 'M31' AND code NOT ILIKE name;
?

SELECT ra FROM gaia.source WHERE mag LIKE 'a%';
?

SELECT ra FROM gaia.source WHERE name = 5;
?

SELECT ra FROM gaia.source WHERE ra = 'five';
?

SELECT ra FROM gaia.source WHERE obs_time > '2016-01-31' AND obs_time < '2016-01-31T12:30:00Z' AND obs_date = '2016-02-01';
?

SELECT ra FROM gaia.source WHERE obs_time BETWEEN '2016-01-01' AND '2017-01-01T00:00:00.250';
?

SELECT ra FROM gaia.source WHERE obs_time > '31.1.2016';
?

SELECT ra FROM gaia.source WHERE obs_time > '2016-02-31';
?

SELECT ra FROM gaia.source WHERE obs_time > name;
?

SELECT ra FROM gaia.source WHERE obs_time > 2016;
?

SELECT ra FROM gaia.source WHERE flag = 'true' AND flag = 1 AND flag IS NOT FALSE AND flag = TRUE;
?

SELECT ra FROM gaia.source WHERE flag;
?

SELECT ra FROM gaia.source WHERE NOT flag OR (ra > 5) IS TRUE;
?

SELECT ra FROM gaia.source WHERE flag = 'maybe';
?

SELECT ra FROM gaia.source WHERE ra;
?

SELECT ra FROM gaia.source WHERE uid = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' AND code = 'abc' AND clock < '12:00:00';
?

SELECT ra FROM gaia.source WHERE uid = 5;
?

SELECT ra FROM gaia.source WHERE spectrum = 5;
?

SELECT ra FROM gaia.source WHERE mag = NULL;
?

SELECT id FROM obs.fields WHERE pos = POINT(1, 2);
?

SELECT ra FROM gaia.source WHERE code = title OR uid = name OR meta LIKE '%a%';
?

SELECT ra FROM gaia.source WHERE 'x' = 'y';
?
