package org.almagest.server.restriction;

import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes what PostgreSQL is to enforce. The times do not depend on the session's time zone, which
 * whoever queries might change; the groups are asked for once in a statement.
 */
final class PolicySql {
  private static final String GROUPS = "ANY ((SELECT almagest_access.groups())::text[])";

  private PolicySql() {}

  /**
   * The expression that is true for the rows to be seen, over the columns of {@code table}.
   *
   * @param table its name in PostgreSQL, without schema
   * @param conditionSql what holds for the private rows; null for all
   * @param release the column of dates, if the rule has one
   * @param group the column of groups, if the rule has one
   */
  static String visible(
      String table,
      Rule rule,
      @Nullable String conditionSql,
      @Nullable PolicyColumn release,
      @Nullable PolicyColumn group) {
    StringJoiner ways = new StringJoiner(" OR ");
    if (conditionSql != null) {
      ways.add("(" + conditionSql + ") IS NOT TRUE");
    }
    Instant publicFrom = rule.publicFrom();
    if (publicFrom != null) {
      ways.add("now() >= " + literal(publicFrom.toString()) + "::timestamptz");
    }
    if (release != null) {
      ways.add(released(qualified(table, release), release));
    }
    String fixed = rule.group();
    if (fixed != null) {
      ways.add(literal(fixed) + " = " + GROUPS);
    }
    if (group != null) {
      ways.add(qualified(table, group) + "::text = " + GROUPS);
    }
    return ways.toString();
  }

  private static String released(String column, PolicyColumn release) {
    return switch (release.sqlType()) {
      case "date" -> column + " <= (now() AT TIME ZONE 'UTC')::date";
      case "timestamp without time zone" -> column + " <= (now() AT TIME ZONE 'UTC')";
      case "timestamp with time zone" -> column + " <= now()";
      default ->
          throw new RestrictionProblem(
              "column \"%s\" holds no dates (PostgreSQL: %s); --release-column takes a date or a timestamp"
                  .formatted(release.name(), release.sqlType()));
    };
  }

  private static String qualified(String table, PolicyColumn column) {
    return quoted(table) + "." + quoted(column.sqlName());
  }

  /** A name in double quotes. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text in single quotes; sessions of the service have standard_conforming_strings on. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
