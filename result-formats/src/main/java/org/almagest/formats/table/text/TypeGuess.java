package org.almagest.formats.table.text;

import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** The narrowest type that holds all values seen of a column. */
final class TypeGuess {
  private enum Kind {
    NOTHING,
    SMALLINT,
    INTEGER,
    BIGINT,
    DOUBLE,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    TEXT
  }

  private Kind kind = Kind.NOTHING;
  private boolean unicode;
  private int shortest = Integer.MAX_VALUE;
  private int longest;

  /** Takes a value that is not empty into account. */
  void see(String value) {
    if (kind != Kind.TEXT) {
      kind = either(kind, kindOf(value.strip()));
    }
    unicode = unicode || !isAscii(value);
    shortest = Math.min(shortest, value.length());
    longest = Math.max(longest, value.length());
  }

  /** The guess; a stated type wins, and only what it leaves open comes from the values. */
  ColumnType type(@Nullable ColumnType stated) {
    if (stated == null) {
      return guessed();
    }
    if (!stated.base().isText()) {
      return stated;
    }
    boolean fixed = stated.base() == BaseType.CHAR && (longest == 0 || exactly(stated.length()));
    return new ColumnType(
        fixed ? BaseType.CHAR : BaseType.VARCHAR,
        stated.length(),
        stated.unicode() || unicode,
        stated.shape());
  }

  private boolean exactly(@Nullable Integer length) {
    return length != null && shortest == length && longest == length;
  }

  private ColumnType guessed() {
    return switch (kind) {
      case SMALLINT -> ColumnType.SMALLINT;
      case INTEGER -> ColumnType.INTEGER;
      case BIGINT -> ColumnType.BIGINT;
      case DOUBLE -> ColumnType.DOUBLE;
      case BOOLEAN -> ColumnType.BOOLEAN;
      case DATE -> ColumnType.of(BaseType.DATE);
      case TIMESTAMP -> ColumnType.TIMESTAMP;
      case NOTHING, TEXT -> ColumnType.varchar(null, unicode);
    };
  }

  private static Kind either(Kind one, Kind other) {
    if (one == Kind.NOTHING || one == other) {
      return other;
    }
    boolean numbers = isNumber(one) && isNumber(other);
    boolean times = isTime(one) && isTime(other);
    Kind wider = one.compareTo(other) > 0 ? one : other;
    return numbers || times ? wider : Kind.TEXT;
  }

  private static boolean isNumber(Kind kind) {
    return kind.compareTo(Kind.SMALLINT) >= 0 && kind.compareTo(Kind.DOUBLE) <= 0;
  }

  private static boolean isTime(Kind kind) {
    return kind == Kind.DATE || kind == Kind.TIMESTAMP;
  }

  private static Kind kindOf(String value) {
    if (Decimal.isPlain(value) && value.indexOf('.') > 0) {
      return Kind.DOUBLE;
    }
    if (Decimal.isInteger(value)) {
      return integer(value);
    }
    if (Decimal.isNumber(value)) {
      return TextEncoder.isFinite(value) || isWord(value) ? Kind.DOUBLE : Kind.TEXT;
    }
    if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      return Kind.BOOLEAN;
    }
    if (Moment.isDate(value)) {
      return Kind.DATE;
    }
    return Moment.instant(value).isPresent() ? Kind.TIMESTAMP : blankOrText(value);
  }

  /** An infinity or NaN that the file spells out, not a number too great for a double. */
  private static boolean isWord(String value) {
    return Character.isLetter(value.charAt(value.length() - 1));
  }

  private static Kind blankOrText(String value) {
    return value.isEmpty() ? Kind.NOTHING : Kind.TEXT;
  }

  /** An integer beyond 64 bits or with leading zeros is an identifier: no number keeps it whole. */
  private static Kind integer(String value) {
    if (Decimal.hasLeadingZero(value) || Decimal.whole(value).isEmpty()) {
      return Kind.TEXT;
    }
    long number = Decimal.whole(value).getAsLong();
    if (number == (short) number) {
      return Kind.SMALLINT;
    }
    return number == (int) number ? Kind.INTEGER : Kind.BIGINT;
  }

  private static boolean isAscii(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
