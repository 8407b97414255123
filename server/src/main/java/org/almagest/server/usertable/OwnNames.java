package org.almagest.server.usertable;

import java.util.Locale;
import java.util.regex.Pattern;
import org.almagest.schema.AdqlName;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.publish.TableTarget;
import org.almagest.uws.Owner;

/** Names of users' tables, as people give them. */
final class OwnNames {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");
  private static final String SCHEMA = "user_";

  private OwnNames() {}

  /**
   * Where {@code owner} keeps the table of that name, with or without the schema.
   *
   * @throws TapException if no table may be called so, or it is in another schema
   */
  static TableTarget parse(Owner.User owner, String given) {
    String name = given.strip();
    int dot = name.lastIndexOf('.');
    if (dot >= 0) {
      refuseOther(owner, name.substring(0, dot), given);
    }
    return TableTarget.ofUser(owner.name(), plain(name.substring(dot + 1)));
  }

  private static void refuseOther(Owner.User owner, String schema, String given) {
    String plain = unquoted(schema).toLowerCase(Locale.ROOT);
    String own = TableTarget.schemaOf(owner.name());
    if (plain.equals(own)) {
      return;
    }
    throw TapException.of(
        plain.startsWith(SCHEMA) ? ErrorCode.FORBIDDEN : ErrorCode.BAD_PARAMETER,
        "%s is not in your schema; your tables are called %s.<name>"
            .formatted(Excerpt.of(given), own));
  }

  private static String plain(String given) {
    String name = unquoted(given);
    if (!FORM.matcher(name).matches()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "%s is no name for a table; it has 1 to 63 letters, digits and underscores and begins with a letter"
              .formatted(name.isEmpty() ? "nothing" : "\"" + Excerpt.of(name) + "\""));
    }
    if (AdqlName.isReserved(name)) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "%s is a word of ADQL and no name for a table; choose another, e.g. my_%s"
              .formatted(name, name.toLowerCase(Locale.ROOT)));
    }
    return name;
  }

  private static String unquoted(String part) {
    return part.length() > 1 && part.startsWith("\"") && part.endsWith("\"")
        ? part.substring(1, part.length() - 1)
        : part;
  }
}
