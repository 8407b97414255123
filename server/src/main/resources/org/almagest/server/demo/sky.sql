-- A synthetic sky: a disc and a halo of stars on a main sequence and a giant branch.
-- Deterministic: every number is drawn from a hash of the row's number, so every archive has the same rows.
INSERT INTO %1$s (%2$s)
SELECT
  1000000000000000 + i * 1000003::bigint,
  round((ra) * 1e8) / 1e8,
  round((dec) * 1e8) / 1e8,
  round(((1000 / distance + parallax_error * noise)) * 1e4) / 1e4,
  round((parallax_error) * 1e4) / 1e4,
  round((pm_ra) * 1e3) / 1e3,
  round((pm_dec) * 1e3) / 1e3,
  round((g) * 1e4) / 1e4,
  round((colour) * 1e4) / 1e4,
  CASE WHEN g < 14 THEN round((velocity) * 1e2) / 1e2 END,
  round((ruwe) * 1e4) / 1e4,
  round((l) * 1e8) / 1e8,
  round((b) * 1e8) / 1e8
FROM (
  SELECT
    i, l, b, g, colour, distance, ruwe, noise,
    degrees(asin(z)) AS dec,
    CASE WHEN y < 0 THEN degrees(atan2(y, x)) + 360 ELSE degrees(atan2(y, x)) END AS ra,
    0.02 * power(10, 0.2 * greatest(0, g - 14)) AS parallax_error,
    v_east * 1000 / (4.74047 * distance) AS pm_ra,
    v_north * 1000 / (4.74047 * distance) AS pm_dec,
    velocity
  FROM (
    SELECT
      i, l, b, g, colour, ruwe, noise, v_east, v_north, velocity,
      least(20000, power(10, (g - absolute + 5) / 5)) AS distance,
      -- Galactic to equatorial, the matrix of the Hipparcos catalogue (volume 1, section 1.5.3).
      -0.0548755604 * gx + 0.4941094279 * gy - 0.8676661490 * gz AS x,
      -0.8734370902 * gx - 0.4448296300 * gy - 0.1980763734 * gz AS y,
      -0.4838350155 * gx + 0.7469822445 * gy + 0.4559837762 * gz AS z
    FROM (
      SELECT
        i, l, b, g, colour, ruwe, noise, v_east, v_north, velocity,
        CASE WHEN giant THEN 0.8 - 1.5 * (colour - 1.2) ELSE 1.9 + 3.4 * colour END AS absolute,
        cosd(b) * cosd(l) AS gx, cosd(b) * sind(l) AS gy, sind(b) AS gz
      FROM (
        SELECT
          i,
          360 * pg_temp.uniform(h, 1) AS l,
          CASE
            WHEN pg_temp.uniform(h, 2) < 0.3 THEN degrees(asin(2 * pg_temp.uniform(h, 3) - 1))
            ELSE greatest(-89.9, least(89.9, 9 * sign(pg_temp.uniform(h, 3) - 0.5) * -ln(pg_temp.uniform(h, 4))))
          END AS b,
          greatest(3, 20.5 + log(pg_temp.uniform(h, 5)) / 0.3) AS g,
          pg_temp.uniform(h, 6) < 0.12 AS giant,
          CASE
            WHEN pg_temp.uniform(h, 6) < 0.12 THEN 1.2 + 0.15 * pg_temp.normal(h, 7)
            ELSE 0.1 + 2.7 * power(pg_temp.uniform(h, 7), 0.8)
          END AS colour,
          CASE
            WHEN pg_temp.uniform(h, 9) < 0.04 THEN 1.4 + 4 * pg_temp.uniform(h, 10)
            ELSE 1.02 + 0.06 * abs(pg_temp.normal(h, 10))
          END AS ruwe,
          pg_temp.normal(h, 12) AS noise,
          35 * pg_temp.normal(h, 14) AS v_east,
          28 * pg_temp.normal(h, 16) AS v_north,
          38 * pg_temp.normal(h, 18) AS velocity
        FROM (
          SELECT
            i,
            encode(
              sha256(int8send(i) || '\x01') || sha256(int8send(i) || '\x02') || sha256(int8send(i) || '\x03'), 'hex'
            ) AS h
          FROM generate_series(1::bigint, 200000) AS i
          OFFSET 0
        ) AS hashed
      ) AS drawn
    ) AS placed
  ) AS turned
) AS star
