package org.almagest.server.operator;

import org.almagest.adql.AdqlException;
import org.almagest.adql.Translation;
import org.almagest.schema.OutputColumn;
import org.jspecify.annotations.Nullable;

/** A line of output about a query; every line has the same members. */
final class Verdict {
  private static final String NOTHING = "null";

  private Verdict() {}

  /**
   * The query is right.
   *
   * @param id as JSON writes it, null if none
   * @param translation null if only the syntax was looked at
   */
  static String right(@Nullable String id, @Nullable Translation translation) {
    return translation == null
        ? line(id, true, NOTHING, NOTHING, NOTHING)
        : line(
            id,
            true,
            Json.string(translation.sql()),
            Json.array(translation.columns().stream().map(Verdict::column).toList()),
            NOTHING);
  }

  static String wrong(@Nullable String id, AdqlException problem) {
    String place = problem.span() + ": ";
    String message = String.valueOf(problem.getMessage());
    String told = message.startsWith(place) ? message.substring(place.length()) : message;
    return line(
        id, false, NOTHING, NOTHING, error(problem.span().line(), problem.span().column(), told));
  }

  /** The line of input holds no query, or none that could be judged. */
  static String unjudged(@Nullable String id, String reason) {
    return line(id, false, NOTHING, NOTHING, error(0, 0, reason));
  }

  private static String error(int line, int column, String message) {
    return new Json.Members()
        .with("line", String.valueOf(line))
        .with("column", String.valueOf(column))
        .withText("message", message)
        .toString();
  }

  private static String column(OutputColumn column) {
    return new Json.Members()
        .withText("name", column.name())
        .withText("datatype", column.vo().datatype())
        .withText("arraysize", column.vo().arraysize())
        .withText("xtype", column.vo().xtype())
        .withText("unit", column.description().unit())
        .withText("ucd", column.description().ucd())
        .withText("description", column.description().text())
        .toString();
  }

  private static String line(
      @Nullable String id, boolean ok, String sql, String columns, String error) {
    return new Json.Members()
        .with("id", id == null ? NOTHING : id)
        .with("ok", String.valueOf(ok))
        .with("sql", sql)
        .with("columns", columns)
        .with("error", error)
        .toString();
  }
}
