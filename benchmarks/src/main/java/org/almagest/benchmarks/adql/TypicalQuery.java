package org.almagest.benchmarks.adql;

/** Queries of about 1 kB, as users of large catalogues send them. */
public enum TypicalQuery {
  /** A cross-match of three tables within a cone. */
  CROSS_MATCH(
      """
      SELECT TOP 1000 g.source_id, g.ra, g.dec, g.parallax, g.quantity_20, g.pmra, g.pmdec,
        g.phot_g_mean_mag, g.bp_rp, g.ruwe, t.designation, t.quantity_12, t.quantity_14, t.quantity_16,
        v.best_class_name, v.quantity_18 AS score,
        DISTANCE(POINT(g.ra, g.dec), POINT(t.ra, t.dec)) * 3600 AS separation_arcsec,
        g.phot_g_mean_mag + 5 * LOG10(g.parallax / 100) AS absolute_magnitude,
        SQRT(POWER(g.pmra, 2) + POWER(g.pmdec, 2)) AS proper_motion
      FROM gaia.source AS g
      JOIN tmass.psc AS t
        ON 1 = CONTAINS(POINT('ICRS', t.ra, t.dec), CIRCLE('ICRS', g.ra, g.dec, 1.0 / 3600))
      LEFT OUTER JOIN gaia.variable AS v ON g.source_id = v.source_id
      WHERE 1 = CONTAINS(POINT('ICRS', g.ra, g.dec), CIRCLE('ICRS', 266.41683, -29.00781, 0.5))
        AND g.parallax > 0.1 AND g.parallax / g.quantity_20 > 5 AND g.ruwe < 1.4
        AND g.phot_g_mean_mag BETWEEN 8.0 AND 18.5 AND g.bp_rp IS NOT NULL
        AND (t.quantity_12 < 14 OR t.quantity_14 < 13.5)
        AND v.best_class_name IN ('RR', 'CEP', 'LPV', 'ECL')
      ORDER BY absolute_magnitude, separation_arcsec DESC
      """),

  /** Common tables that build on each other, grouped and joined. */
  COMMON_TABLES(
      """
      WITH bright AS (
        SELECT source_id, ra, dec, parallax, pmra, pmdec, phot_g_mean_mag, bp_rp
        FROM gaia.source
        WHERE phot_g_mean_mag < 12 AND parallax > 2
          AND DISTANCE(POINT(ra, dec), POINT(56.75, 24.12)) < 2.5),
      members AS (
        SELECT b.source_id, b.parallax, b.bp_rp, b.phot_g_mean_mag, FLOOR(b.bp_rp * 5) / 5 AS colour
        FROM bright AS b
        WHERE POWER(b.pmra - 19.9, 2) + POWER(b.pmdec + 45.5, 2) < 25
          AND b.parallax BETWEEN 6.8 AND 8.0),
      binned AS (
        SELECT colour, COUNT(*) AS n, AVG(phot_g_mean_mag) AS mean_mag, MIN(parallax) AS nearest,
          MAX(parallax) AS farthest
        FROM members GROUP BY colour HAVING COUNT(*) > 3)
      SELECT m.source_id, m.phot_g_mean_mag - b.mean_mag AS excess, b.n, b.nearest, b.farthest,
        CASE WHEN m.phot_g_mean_mag < b.mean_mag THEN 'brighter' ELSE 'fainter' END AS side
      FROM members AS m JOIN binned AS b ON m.colour = b.colour
      WHERE m.source_id NOT IN (SELECT source_id FROM gaia.variable WHERE quantity_40 > 0.5)
      ORDER BY excess, m.source_id
      """),

  /** Ranks and running means by window functions over a sub-query. */
  WINDOWS(
      """
      SELECT q.source_id, q.ra, q.dec, q.place, q.neighbours, q.running
      FROM (
        SELECT s.source_id, s.ra, s.dec, s.phot_g_mean_mag,
          ROW_NUMBER() OVER (PARTITION BY FLOOR(s.dec) ORDER BY s.phot_g_mean_mag, s.source_id)
            AS place,
          COUNT(*) OVER (PARTITION BY FLOOR(s.ra), FLOOR(s.dec)) AS neighbours,
          AVG(s.parallax) OVER (ORDER BY s.phot_g_mean_mag ROWS BETWEEN 10 PRECEDING AND CURRENT ROW)
            AS running,
          RANK() OVER (PARTITION BY FLOOR(s.dec) ORDER BY s.quantity_30 DESC) AS by_quality,
          LAG(s.phot_g_mean_mag) OVER (ORDER BY s.phot_g_mean_mag) AS brighter_one
        FROM gaia.source AS s
        WHERE 1 = CONTAINS(POINT(s.ra, s.dec),
            POLYGON(10.0, 40.0, 12.0, 40.0, 12.0, 42.5, 10.0, 42.5))
          AND s.quantity_60 IS NOT NULL AND s.quantity_33_error < 0.3
          AND COALESCE(s.bp_rp, 0) BETWEEN -0.5 AND 3.5
          AND EXISTS (SELECT 1 FROM tmass.psc AS t WHERE DISTANCE(t.ra, t.dec, s.ra, s.dec) < 0.0003)
      ) AS q
      WHERE q.place <= 100 AND q.by_quality < 500 AND q.brighter_one IS NOT NULL
      ORDER BY q.neighbours DESC, q.place
      """);

  private final String adql;

  TypicalQuery(String adql) {
    this.adql = adql;
  }

  String adql() {
    return adql;
  }
}
