package org.almagest.formats.table.votable;

import org.jspecify.annotations.Nullable;

/**
 * The number that stands for null (VALUES null).
 *
 * @param isStated whether there is one
 */
record Missing(boolean isStated, long whole, double real) {
  private static final Missing NONE = new Missing(false, 0, Double.NaN);

  /** What a field states; what is no number stands for nothing. */
  static Missing of(@Nullable String text) {
    if (text == null) {
      return NONE;
    }
    try {
      boolean hexadecimal = text.matches("[-+]?0[xX].*");
      long whole = hexadecimal ? Long.decode(text) : Long.parseLong(text);
      return new Missing(true, whole, whole);
    } catch (NumberFormatException noWhole) {
      return real(text);
    }
  }

  private static Missing real(String text) {
    try {
      double real = Double.parseDouble(text);
      return Double.isNaN(real) ? NONE : new Missing(true, (long) real, real);
    } catch (NumberFormatException noNumber) {
      return NONE;
    }
  }

  boolean is(long number) {
    return isStated && number == whole;
  }

  boolean is(double number) {
    return Double.isNaN(number) || (isStated && number == real);
  }
}
