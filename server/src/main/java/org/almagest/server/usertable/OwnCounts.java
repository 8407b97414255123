package org.almagest.server.usertable;

import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.TableTarget;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the catalogue says of somebody's tables, all of which is in memory while they work.
 *
 * @param tables how many
 * @param columns of all tables
 * @param words characters of descriptions, units, UCDs and the like of all of them
 */
record OwnCounts(long tables, long columns, long words) {
  /** For each column of the most: some lines. */
  private static final long WORDS = 500;

  private static final String COUNTS =
      """
      SELECT count(*) AS tables, coalesce(sum(c.columns), 0) AS columns,
        coalesce(sum(c.words), 0) + coalesce(sum(length(t.description)), 0) AS words
      FROM almagest.tables t
      LEFT JOIN LATERAL (
        SELECT count(*) AS columns,
          sum(length(concat(column_name, unit, ucd, utype, description, frame, xtype, arraysize))) AS words
        FROM almagest.columns WHERE schema_name = t.schema_name AND table_name = t.table_name) c ON true
      WHERE t.schema_name = :schema
      """;

  /** What there may be. */
  static OwnCounts most(Settings.Tables limits) {
    return new OwnCounts(
        limits.ownerTables(), limits.ownerColumns(), WORDS * limits.ownerColumns());
  }

  /** What there is of {@code owner}'s as seen by {@code client}. */
  static OwnCounts of(JdbcClient client, Owner.User owner) {
    return client
        .sql(COUNTS)
        .param("schema", TableTarget.schemaOf(owner.name()))
        .query((row, _) ->
            new OwnCounts(row.getLong("tables"), row.getLong("columns"), row.getLong("words")))
        .single();
  }

  /**
   * Refuses more than there may be.
   *
   * @throws TapException if there is more
   */
  void require(OwnCounts most) {
    require("tables", tables, most.tables);
    require("columns in all your tables together", columns, most.columns);
    require("characters in what all your tables and columns say of themselves", words, most.words);
  }

  private static void require(String what, long found, long most) {
    if (found > most) {
      throw TapException.of(
          ErrorCode.TOO_LARGE,
          "you may have %,d %s, and with this there would be %,d; delete some, or ask the operator for more"
              .formatted(most, what, found));
    }
  }
}
