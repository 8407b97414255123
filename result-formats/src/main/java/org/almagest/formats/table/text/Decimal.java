package org.almagest.formats.table.text;

import java.util.Locale;
import java.util.OptionalLong;

/** Numbers as text files write them: decimal, with a point and an exponent. */
final class Decimal {
  private static final int MOST_PLAIN_DIGITS = 38;

  private Decimal() {}

  /** Whether {@code text} is an integer: a sign and digits. */
  static boolean isInteger(String text) {
    int start = afterSign(text);
    return start < text.length() && digits(text, start) == text.length();
  }

  /** Whether {@code text} is a decimal number, an infinity or NaN. */
  static boolean isNumber(String text) {
    int start = afterSign(text);
    int point = digits(text, start);
    int end = point < text.length() && text.charAt(point) == '.' ? digits(text, point + 1) : point;
    boolean anyDigit = end - start > (end > point ? 1 : 0);
    return anyDigit ? end == text.length() || isExponent(text, end) : isSpecial(text, start);
  }

  /**
   * Whether {@code text} is digits, a point perhaps, and so few of them that neither a double nor a
   * float is too small for the number: what need not be parsed to be known as a number.
   */
  static boolean isPlain(String text) {
    int point = digits(text, 0);
    int end = point < text.length() && text.charAt(point) == '.' ? digits(text, point + 1) : point;
    return end == text.length() && point > 0 && point <= MOST_PLAIN_DIGITS;
  }

  /** The value of a text that {@link #isNumber}; Java reads infinities and NaN in one case only. */
  static double value(String number) {
    return isWord(number) ? word(number) : Double.parseDouble(number);
  }

  /** The value to the nearest float, rounded once. */
  static float floatValue(String number) {
    return isWord(number) ? (float) word(number) : Float.parseFloat(number);
  }

  private static boolean isWord(String number) {
    return isSpecial(number, afterSign(number));
  }

  private static double word(String number) {
    if (number.toLowerCase(Locale.ROOT).endsWith("nan")) {
      return Double.NaN;
    }
    return number.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  /**
   * Whether digits would be lost if the integer were kept as a number: an identifier such as
   * "00042".
   */
  static boolean hasLeadingZero(String integer) {
    int start = afterSign(integer);
    return integer.length() - start > 1 && integer.charAt(start) == '0';
  }

  /** The value if it is a whole number that fits: "12", "+12", "12.0". */
  static OptionalLong whole(String text) {
    int point = text.indexOf('.');
    boolean zeros = point > 0 && text.substring(point + 1).chars().allMatch(c -> c == '0');
    String integer = zeros ? text.substring(0, point) : text;
    if (!isInteger(integer)) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(integer));
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  private static boolean isExponent(String text, int at) {
    char e = text.charAt(at);
    return (e == 'e' || e == 'E') && isInteger(text.substring(at + 1));
  }

  private static boolean isSpecial(String text, int start) {
    String word = text.substring(start);
    return word.equalsIgnoreCase("nan")
        || word.equalsIgnoreCase("inf")
        || word.equalsIgnoreCase("infinity");
  }

  private static int afterSign(String text) {
    return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
