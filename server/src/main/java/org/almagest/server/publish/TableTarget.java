package org.almagest.server.publish;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.schema.TableName;

/**
 * Where a table goes.
 *
 * @param name its true name, in the case given
 * @param sqlSchema its schema in PostgreSQL
 * @param sqlName its name in PostgreSQL
 */
public record TableTarget(TableName name, String sqlSchema, String sqlName) {
  private static final String PART = "(\"(?:[^\"]|\"\")+\"|[^.\"\\s]+)";
  private static final Pattern QUALIFIED = Pattern.compile(PART + "\\." + PART);

  /** Schemas of PostgreSQL, of the service and of the standard. */
  private static final Set<String> TAKEN =
      Set.of("almagest", "adql", "tap_schema", "tap_upload", "information_schema", "public");

  /**
   * Reads {@code SCHEMA.TABLE}, each part quoted or not.
   *
   * @throws PublishProblem if it is not of that form or the schema is not for publishing
   */
  public static TableTarget parse(String text) {
    Matcher parts = QUALIFIED.matcher(text.strip());
    if (!parts.matches()) {
      throw new PublishProblem(
          "\"%s\" is no table name; write SCHEMA.TABLE, e.g. public_cat.hipparcos".formatted(text));
    }
    return of(new TableName(unquoted(parts.group(1)), unquoted(parts.group(2))));
  }

  /** Where the table of that true name goes. */
  public static TableTarget of(TableName name) {
    String sqlSchema = SqlNames.of(name.schema());
    if (TAKEN.contains(name.schema().toLowerCase(Locale.ROOT))
        || TAKEN.contains(sqlSchema)
        || sqlSchema.startsWith("pg_")
        || sqlSchema.startsWith("user_")) {
      throw new PublishProblem(
          "nothing is published in schema %s, which has another use; choose another schema, e.g. public_cat"
              .formatted(name.schema()));
    }
    return new TableTarget(name, sqlSchema, SqlNames.of(name.table()));
  }

  /**
   * Where the table {@code name} of the user {@code login} goes.
   *
   * @param name letters, digits and underscores, beginning with a letter, at most 63
   */
  public static TableTarget ofUser(String login, String name) {
    String schema = schemaOf(login);
    return new TableTarget(new TableName(schema, name), schema, SqlNames.of(name));
  }

  /** The schema of a user, in the catalogue and in PostgreSQL. */
  public static String schemaOf(String login) {
    return "user_" + login;
  }

  /** The quoted name in PostgreSQL. */
  String sql() {
    return SqlNames.quoted(sqlSchema) + "." + SqlNames.quoted(sqlName);
  }

  /** The same table under the spelling that its schema has in the catalogue. */
  TableTarget inSchema(String schema) {
    return new TableTarget(new TableName(schema, name.table()), sqlSchema, sqlName);
  }

  private static String unquoted(String part) {
    return part.startsWith("\"")
        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
        : part;
  }
}
