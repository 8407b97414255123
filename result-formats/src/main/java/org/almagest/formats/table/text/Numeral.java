package org.almagest.formats.table.text;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.almagest.formats.table.UnfitValueException;

/** Numbers out of text, strictly. */
public final class Numeral {
  private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0[xX][0-9a-fA-F]{1,16}");

  private Numeral() {}

  /**
   * A whole number, decimal or hexadecimal ({@code 0x1F}).
   *
   * @param no what to say if it is none: "is not an int"
   */
  public static long whole(String text, String no) throws UnfitValueException {
    if ((text.indexOf('x') >= 0 || text.indexOf('X') >= 0) && HEXADECIMAL.matcher(text).matches()) {
      return hexadecimal(text, no);
    }
    OptionalLong number = Decimal.whole(text);
    return number.orElseThrow(() -> new UnfitValueException(no));
  }

  /** A number; NaN and infinities too if the text spells them out. */
  public static double real(String text, String no) throws UnfitValueException {
    if (!Decimal.isNumber(text)) {
      throw new UnfitValueException(no);
    }
    double number = Decimal.value(text);
    if (Double.isInfinite(number) && endsWithDigit(text)) {
      throw new UnfitValueException(no + ": it is too great");
    }
    return number;
  }

  /** A number to the nearest float. */
  public static float single(String text, String no) throws UnfitValueException {
    if (!Decimal.isNumber(text)) {
      throw new UnfitValueException(no);
    }
    float number = Decimal.floatValue(text);
    if (Float.isInfinite(number) && endsWithDigit(text)) {
      throw new UnfitValueException(no + ": it is too great, a double would hold it");
    }
    return number;
  }

  /** Instants as PostgreSQL counts them: microseconds since 2000-01-01. */
  public static long microseconds(String text, String no) throws UnfitValueException {
    return Moment.instant(text)
        .map(Moment::microseconds)
        .orElseThrow(() -> new UnfitValueException(no + " (YYYY-MM-DDThh:mm:ss)"));
  }

  /** Days as PostgreSQL counts them: since 2000-01-01. */
  public static int days(String text, String no) throws UnfitValueException {
    if (!Moment.isDate(text)) {
      throw new UnfitValueException(no + " (YYYY-MM-DD)");
    }
    return Moment.date(text)
        .map(Moment::days)
        .orElseThrow(() -> new UnfitValueException(no + " (YYYY-MM-DD)"));
  }

  private static boolean endsWithDigit(String text) {
    char last = text.charAt(text.length() - 1);
    return Character.isDigit(last) || last == '.';
  }

  private static long hexadecimal(String text, String no) throws UnfitValueException {
    boolean negative = text.startsWith("-");
    String digits = text.substring(text.toLowerCase(Locale.ROOT).indexOf('x') + 1);
    try {
      long number = Long.parseUnsignedLong(digits, 16);
      return negative ? -number : number;
    } catch (NumberFormatException e) {
      throw new UnfitValueException(no);
    }
  }
}
