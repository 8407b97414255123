package org.almagest.server.publish;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether two columns can be a position; what is no number stands for none. */
final class InDegrees {
  private static final String QUESTION =
      """
      SELECT coalesce(bool_and(
        (%1$s BETWEEN -360 AND 360 OR CAST(%1$s AS float8) = 'NaN')
        AND (%2$s BETWEEN -90 AND 90 OR CAST(%2$s AS float8) = 'NaN')), true)
      FROM %3$s
      """;

  private InDegrees() {}

  /**
   * Whether they hold positions in every row that has them.
   *
   * @param table its quoted name
   * @param longitude its name in PostgreSQL
   * @param latitude its name in PostgreSQL
   */
  static boolean holds(JdbcClient client, String table, String longitude, String latitude) {
    String sql = QUESTION.formatted(SqlNames.quoted(longitude), SqlNames.quoted(latitude), table);
    return client.sql(sql).query(Boolean.class).single();
  }
}
