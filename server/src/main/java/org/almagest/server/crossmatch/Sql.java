package org.almagest.server.crossmatch;

/** The one place of this package where names and numbers become SQL. */
final class Sql {
  private Sql() {}

  /** The name in double quotes, always. */
  static String quoted(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not a name in PostgreSQL: \"" + name + "\"");
    }
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A finite number of type float8. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a number of SQL: " + value);
    }
    return "(" + value + ")::float8";
  }
}
