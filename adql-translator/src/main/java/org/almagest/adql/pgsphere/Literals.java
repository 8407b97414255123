package org.almagest.adql.pgsphere;

/**
 * The one place where a user's literal becomes SQL. Text stands in plain quotes, never in {@code
 * E''}: with {@code standard_conforming_strings} on, the quote is the only character that ends it.
 */
final class Literals {
  private Literals() {}

  /** Text of any characters but NUL, which PostgreSQL cannot hold. */
  static String text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("text with NUL cannot be sent to PostgreSQL");
    }
    return SqlLength.counted("'" + text.replace("'", "''") + "'");
  }

  /** A whole number; in parentheses if negative, for a cast binds tighter than a sign. */
  static String integer(long number) {
    return SqlLength.counted(number < 0 ? "(" + number + ")" : Long.toString(number));
  }

  /** A finite number, of type float8. */
  static String number(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not a finite number: " + number);
    }
    return SqlLength.counted(signed(Double.toString(number)) + "::float8");
  }

  private static String signed(String digits) {
    return digits.startsWith("-") ? "(" + digits + ")" : digits;
  }
}
