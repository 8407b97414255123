package org.almagest.formats.table.text;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.almagest.formats.table.CopyText;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.TypeWord;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Puts a value that came as text into a row, for one type. Blank is null for all but text. */
@FunctionalInterface
public interface TextEncoder {
  /**
   * Adds {@code value}, which is not empty.
   *
   * @throws UnfitValueException if the type does not hold it
   */
  void encode(String value, CopyText out) throws UnfitValueException;

  /** The encoder of a scalar type; geometries become pgSphere's. */
  static TextEncoder of(ColumnType type, List<Limits> limits) {
    return of(type, limits, Storage.PG_SPHERE);
  }

  /** The encoder of a scalar type; geometries become what {@code geometries} says. */
  static TextEncoder of(ColumnType type, List<Limits> limits, Storage geometries) {
    String no = "is not " + TypeWord.article(type);
    return switch (type.base()) {
      case BOOLEAN -> trimmed((value, out) -> bool(value, out, no));
      case SMALLINT ->
          trimmed((value, out) ->
              whole(value, new Whole(Short.MIN_VALUE, Short.MAX_VALUE), limits, out, no));
      case INTEGER ->
          trimmed((value, out) ->
              whole(value, new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE), limits, out, no));
      case BIGINT ->
          trimmed((value, out) ->
              whole(value, new Whole(Long.MIN_VALUE, Long.MAX_VALUE), limits, out, no));
      case REAL -> trimmed((value, out) -> real(value, limits, out, no));
      case DOUBLE, NUMERIC -> trimmed((value, out) -> number(value, limits, out, no));
      case CHAR, VARCHAR -> (value, out) -> text(value, type.length(), out);
      case DATE -> trimmed((value, out) -> date(value, out, no));
      case TIMESTAMP -> trimmed((value, out) -> instant(value, out, no));
      case POINT, CIRCLE, POLYGON ->
          trimmed(
              (value, out) -> out.addPlain(Region.parse(value, no).text(type.base(), geometries)));
      case BINARY, TIME, INTERVAL, UUID, JSON, MOC -> trimmed((value, out) -> out.addText(value));
    };
  }

  /** Whether the decimal number is within the range of a double. */
  static boolean isFinite(String number) {
    return Double.isFinite(Decimal.value(number));
  }

  private static TextEncoder trimmed(TextEncoder encoder) {
    return (value, out) -> {
      String stripped = value.strip();
      if (stripped.isEmpty()) {
        out.addNull();
      } else {
        encoder.encode(stripped, out);
      }
    };
  }

  private static void bool(String value, CopyText out, String no) throws UnfitValueException {
    switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "t", "1", "yes", "y" -> out.addPlain("t");
      case "false", "f", "0", "no", "n" -> out.addPlain("f");
      default -> throw new UnfitValueException(no);
    }
  }

  /** The range of an integer type. */
  record Whole(long least, long greatest) {
    boolean holds(OptionalLong number) {
      return number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= greatest;
    }
  }

  private static void whole(String value, Whole range, List<Limits> limits, CopyText out, String no)
      throws UnfitValueException {
    OptionalLong number = Decimal.whole(value);
    if (!range.holds(number)) {
      throw new UnfitValueException(
          "%s (a whole number from %d to %d)".formatted(no, range.least(), range.greatest()));
    }
    check((double) number.getAsLong(), limits);
    out.addPlain(Long.toString(number.getAsLong()));
  }

  private static void number(String value, List<Limits> limits, CopyText out, String no)
      throws UnfitValueException {
    if (limits.isEmpty() && Decimal.isPlain(value)) {
      out.addPlain(value);
      return;
    }
    if (!Decimal.isNumber(value)) {
      throw new UnfitValueException(no);
    }
    double number = Decimal.value(value);
    if (Double.isNaN(number)) {
      out.addNull();
      return;
    }
    check(number, limits);
    if (Double.isInfinite(number) && Character.isDigit(value.charAt(value.length() - 1))) {
      throw new UnfitValueException(no + ": it is too great");
    }
    out.addPlain(number == 0 ? "0" : value);
  }

  private static void real(String value, List<Limits> limits, CopyText out, String no)
      throws UnfitValueException {
    if (limits.isEmpty() && Decimal.isPlain(value)) {
      out.addPlain(value);
      return;
    }
    if (!Decimal.isNumber(value)) {
      throw new UnfitValueException(no);
    }
    float number = Decimal.floatValue(value);
    if (Float.isNaN(number)) {
      out.addNull();
      return;
    }
    check(number, limits);
    if (Float.isInfinite(number) && Character.isDigit(value.charAt(value.length() - 1))) {
      throw new UnfitValueException(no + ": it is too great, a double would hold it");
    }
    out.addPlain(number == 0 ? "0" : value);
  }

  private static void check(double number, List<Limits> limits) throws UnfitValueException {
    for (Limits limit : limits) {
      limit.check(number);
    }
  }

  private static void text(String value, @Nullable Integer length, CopyText out)
      throws UnfitValueException {
    if (length != null && value.codePointCount(0, value.length()) > length) {
      throw new UnfitValueException("is longer than the %d characters stated".formatted(length));
    }
    if (value.indexOf('\0') >= 0) {
      throw new UnfitValueException("contains a NUL character");
    }
    out.addText(value);
  }

  private static void date(String value, CopyText out, String no) throws UnfitValueException {
    if (!Moment.isDate(value)) {
      throw new UnfitValueException(no + " (YYYY-MM-DD)");
    }
    out.addPlain(value);
  }

  private static void instant(String value, CopyText out, String no) throws UnfitValueException {
    out.addPlain(
        Moment.instant(value)
            .orElseThrow(() -> new UnfitValueException(no + " (YYYY-MM-DDThh:mm:ss)"))
            .toString());
  }
}
