package org.almagest.server.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names in PostgreSQL made from true names: lower case, plain, at most 63 bytes, unique. */
final class SqlNames {
  private static final int LONGEST = 63;

  /** PostgreSQL's system columns, which no table may have. */
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  private SqlNames() {}

  /** The name in PostgreSQL of a schema or table. */
  static String of(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    String started = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
    return started.length() <= LONGEST ? started : shortened(started, name);
  }

  /** The names in PostgreSQL of a table's columns, in order, each once. */
  static List<String> ofColumns(List<String> names) {
    Set<String> taken = new HashSet<>(SYSTEM_COLUMNS);
    List<String> sqlNames = new ArrayList<>();
    for (String name : names) {
      sqlNames.add(unused(of(name), taken));
    }
    return sqlNames;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String unused(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      String suffix = "_" + i;
      name = wanted.substring(0, Math.min(wanted.length(), LONGEST - suffix.length())) + suffix;
    }
    return name;
  }

  /** The start of the name and a mark of all of it. */
  private static String shortened(String plain, String name) {
    int hash = Arrays.hashCode(name.getBytes(StandardCharsets.UTF_8));
    return plain.substring(0, LONGEST - 9) + "_" + HexFormat.of().toHexDigits(hash);
  }
}
