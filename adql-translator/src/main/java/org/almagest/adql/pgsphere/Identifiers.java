package org.almagest.adql.pgsphere;

/** The one place where names become SQL. */
final class Identifiers {
  private Identifiers() {}

  /** The name in double quotes, always. */
  static String quoted(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not a name in PostgreSQL: \"" + name + "\"");
    }
    return SqlLength.counted('"' + name.replace("\"", "\"\"") + '"');
  }

  static String qualified(String qualifier, String name) {
    return quoted(qualifier) + "." + quoted(name);
  }
}
