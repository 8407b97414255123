-- A sky like Gaia's, for plans and not for science: two million sources, uniform on the sphere, with the columns, types,
-- NULLs and tails that the real catalogue has. Every value follows from the row's number, so each run makes the same rows.
CREATE TABLE forms.stars AS
  SELECT
    (floor(b * 1099511627776)::bigint << 23) | i AS source_id,
    360 * a AS ra,
    degrees(asin(2 * b - 1)) AS "dec",
    CASE WHEN c >= 0.05 THEN 0.6 * (d + e - 1) + 1 / (0.05 + 4 * d) END AS parallax,
    CASE WHEN c >= 0.05 THEN 20 * (d + f - 1) END AS pmra,
    CASE WHEN c >= 0.05 THEN 20 * (e + f - 1) END AS pmdec,
    (21 - 8 * f * f)::real AS phot_g_mean_mag,
    CASE WHEN d >= 0.08 THEN (3.6 * e - 0.4)::real END AS bp_rp,
    CASE WHEN e < 0.02 THEN 'VARIABLE' ELSE 'NOT_AVAILABLE' END AS phot_variable_flag,
    'Gaia DR0 ' || i AS designation,
    (0.85 + 0.3 * d + greatest(0, e - 0.93) * 80)::real AS ruwe,
    (f < 0.15)::integer::smallint AS has_xp,
    i AS random_index
  FROM (
    SELECT i, part[1] AS a, part[2] AS b, part[3] AS c, part[4] AS d, part[5] AS e, part[6] AS f
    FROM (
      SELECT i, ARRAY(
        SELECT (hashint8extended(i, salt) & 4503599627370495) / 4503599627370496::float8
        FROM generate_series(1::bigint, 6) AS column_number (salt)) AS part
      FROM generate_series(1::bigint, 2000000) AS number (i)
    ) AS mixed
  ) AS uniform;
