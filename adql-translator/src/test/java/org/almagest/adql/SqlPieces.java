package org.almagest.adql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL cut as PostgreSQL cuts it, by rules of its own: what stands in plain quotes, and the rest.
 *
 * @param strings the content of single quotes, doubled quotes undone
 * @param names the content of double quotes, doubled quotes undone
 * @param bare all that stands outside of quotes, each quoted piece replaced by {@link #PLACE}
 */
record SqlPieces(List<String> strings, List<String> names, String bare) {
  /** A character that no SQL of ours holds bare. */
  static final String PLACE = "\u00A7";

  private static final Pattern QUOTED =
      Pattern.compile("'((?:[^']++|'')*+)'|\"((?:[^\"]++|\"\")*+)\"", Pattern.DOTALL);

  static SqlPieces of(String sql) {
    List<String> strings = new ArrayList<>();
    List<String> names = new ArrayList<>();
    StringBuilder bare = new StringBuilder();
    Matcher quoted = QUOTED.matcher(sql);
    while (quoted.find()) {
      quoted.appendReplacement(bare, PLACE);
      if (quoted.group(1) == null) {
        names.add(quoted.group(2).replace("\"\"", "\""));
      } else {
        strings.add(quoted.group(1).replace("''", "'"));
      }
    }
    return new SqlPieces(strings, names, quoted.appendTail(bare).toString());
  }
}
