package org.almagest.adql.syntax;

import java.util.List;
import java.util.Optional;

/** Finds the keyword that someone meant who wrote a word that is none. */
final class MisspelledKeyword {
  private static final int SHORTEST = 3;

  private static final List<String> KEYWORDS =
      List.of(
          "SELECT",
          "DISTINCT",
          "FROM",
          "WHERE",
          "GROUP",
          "HAVING",
          "ORDER",
          "OFFSET",
          "LIMIT",
          "JOIN",
          "NATURAL",
          "BETWEEN",
          "UNION",
          "EXCEPT",
          "INTERSECT");

  private MisspelledKeyword() {}

  /** The keyword that one edit or the swap of two neighbours makes of the word. */
  static Optional<String> of(Token word) {
    if (!word.is(TokenKind.WORD) || word.text().length() < SHORTEST) {
      return Optional.empty();
    }
    return KEYWORDS.stream().filter(keyword -> isNear(word.keyword(), keyword)).findFirst();
  }

  private static boolean isNear(String word, String keyword) {
    int same = 0;
    while (same < Math.min(word.length(), keyword.length())
        && word.charAt(same) == keyword.charAt(same)) {
      same++;
    }
    String rest = word.substring(same);
    String wanted = keyword.substring(same);
    return switch (word.length() - keyword.length()) {
      case 1 -> rest.substring(1).equals(wanted);
      case -1 -> wanted.substring(1).equals(rest);
      case 0 -> !rest.isEmpty() && (replaced(rest, wanted) || swapped(rest, wanted));
      default -> false;
    };
  }

  private static boolean replaced(String rest, String wanted) {
    return rest.substring(1).equals(wanted.substring(1));
  }

  private static boolean swapped(String rest, String wanted) {
    return rest.length() > 1
        && rest.charAt(0) == wanted.charAt(1)
        && rest.charAt(1) == wanted.charAt(0)
        && rest.substring(2).equals(wanted.substring(2));
  }
}
