package org.almagest.adql.syntax;

/** What to say about a character that ADQL does not know outside of quotes (section 2.1.1). */
final class StrangeCharacter {
  private StrangeCharacter() {}

  static String problem(int codePoint) {
    String shown = Character.toString(codePoint);
    return switch (codePoint) {
      case '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '´', '″', '′' ->
          shown + " is a typographic quote, as pasted from a page; use \" or '";
      case '‐', '‑', '‒', '–', '—', '−' ->
          shown + " is a typographic dash, as pasted from a page; use -";
      case '≤' -> shown + " is not an operator of ADQL; use <=";
      case '≥' -> shown + " is not an operator of ADQL; use >=";
      case '≠' -> shown + " is not an operator of ADQL; use <> or !=";
      case '×' -> shown + " is not an operator of ADQL; use *";
      case '÷' -> shown + " is not an operator of ADQL; use /";
      case '`' -> "names are quoted with \" in ADQL, not with `";
      case '^' -> "^ is not an operator of ADQL; use POWER(a, b), or BITWISE_XOR(a, b) for bits";
      case '!' -> "! is not an operator of ADQL; use NOT before a condition, <> or != to compare";
      case '~' ->
          "~ is not an operator of ADQL; use BITWISE_NOT(a) for bits, LIKE for patterns of text";
      case '#', '@' -> shown + " is not an operator of ADQL";
      case '?', '$' -> shown + " has no meaning in ADQL: queries take no parameters";
      case ':' -> ": has no meaning in ADQL; to change a type use CAST(value AS type)";
      default -> other(codePoint, shown);
    };
  }

  private static String other(int codePoint, String shown) {
    String number = "U+%04X".formatted(codePoint);
    if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
      return "the control character " + number + " is not allowed in a query";
    }
    String problem =
        "the character " + shown + " (" + number + ") is not allowed outside of quotes";
    return Character.isLetter(codePoint)
        ? problem + "; write a name that contains it in double quotes"
        : problem;
  }
}
