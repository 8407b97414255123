package org.almagest.adql.pgsphere;

import java.util.stream.Collectors;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.ResolvedStatement;
import org.almagest.adql.resolved.ResolvedStatement.CommonTable;

/**
 * Writes statements for PostgreSQL 15 or newer with pgSphere 1.2.0 or newer and the functions of
 * schema {@code adql}; relies on {@code standard_conforming_strings = on}. Stateless, safe to
 * share.
 */
public final class SqlWriter {
  private static final int LONGEST = 10_000_000;

  /**
   * One SELECT, without semicolon.
   *
   * @throws SqlTooLongException if it has more than ten million characters
   */
  public String write(ResolvedStatement statement) {
    return SqlLength.limited(LONGEST, () -> statement(statement));
  }

  /**
   * One condition.
   *
   * @throws SqlTooLongException as above
   */
  public String write(Condition condition) {
    return SqlLength.limited(LONGEST, () -> ConditionWriter.write(condition));
  }

  private static String statement(ResolvedStatement statement) {
    String query = QueryWriter.top(statement.query());
    if (statement.with().isEmpty()) {
      return query;
    }
    String common =
        statement.with().stream().map(SqlWriter::common).collect(Collectors.joining(", "));
    return "WITH " + common + " " + query;
  }

  /**
   * A common table that is named twice would be stored, and no index knows what is stored.
   * PostgreSQL stores what is left to chance nevertheless.
   */
  private static String common(CommonTable table) {
    return Identifiers.quoted(table.name())
        + (table.transparent() ? " AS NOT MATERIALIZED (" : " AS (")
        + QueryWriter.named(table.query())
        + ")";
  }
}
