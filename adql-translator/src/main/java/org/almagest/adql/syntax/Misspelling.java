package org.almagest.adql.syntax;

import java.util.Locale;

/** What to say about numbers, names and operators that are nearly right. */
final class Misspelling {
  private Misspelling() {}

  /** A number that runs into letters: a name perhaps, or a hexadecimal number. */
  static String ofNumber(String word) {
    if (word.toLowerCase(Locale.ROOT).startsWith("0x")) {
      return "ADQL has no hexadecimal numbers; write " + word + " in decimal";
    }
    return "\"%s\" is not a number, and a name cannot start with a digit; if it is a name, write it in double quotes: \"%s\""
        .formatted(word, word);
  }

  /** A name that starts with an underscore. */
  static String ofName(String word) {
    return "a name cannot start with an underscore; write it in double quotes: \"" + word + '"';
  }

  /** A run of comparison signs that is no operator. */
  static String ofOperator(String operator) {
    String problem = "\"" + operator + "\" is not an operator of ADQL; use ";
    return switch (operator) {
      case "==", "===" -> problem + "=";
      case "=<" -> problem + "<=";
      case "=>" -> problem + ">=";
      default -> problem + "=, <>, <, >, <= or >=";
    };
  }
}
