package org.almagest.formats.fits;

import org.almagest.formats.UnwritableValueException;
import org.almagest.formats.encode.Datatype;
import org.jspecify.annotations.Nullable;

/** Which integers occur in a column, as far as it takes to find one that does not. */
final class IntegerRange {
  /**
   * A number that can stand for null.
   *
   * @param datatype the column's, or a wider one where the column uses both ends of its own
   */
  record Free(Datatype datatype, long value) {}

  private static final long HIGH = Long.MAX_VALUE - Long.SIZE;

  private long least = Long.MAX_VALUE;
  private long greatest = Long.MIN_VALUE;
  private boolean nulls;

  /** Of the {@value Long#SIZE} greatest longs, those that occur. */
  private long highest;

  void none() {
    nulls = true;
  }

  void add(long value) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
    if (value > HIGH) {
      highest |= 1L << (Long.MAX_VALUE - value);
    }
  }

  /** Null if no null occurred. */
  @Nullable Free free(Datatype datatype) {
    if (!nulls) {
      return null;
    }
    return switch (datatype) {
      case UNSIGNED_BYTE ->
          greatest < 255 ? new Free(datatype, 255) : atEnd(datatype, Datatype.SHORT);
      case SHORT -> atEnd(datatype, Datatype.INT);
      case INT -> atEnd(datatype, Datatype.LONG);
      case LONG -> new Free(datatype, freeLong());
      case BOOLEAN, FLOAT, DOUBLE, CHAR, UNICODE_CHAR ->
          throw new IllegalArgumentException(datatype + " is no integer");
    };
  }

  private @Nullable Free atEnd(Datatype datatype, Datatype wider) {
    if (least > datatype.minimum()) {
      return new Free(datatype, datatype.minimum());
    }
    return greatest < datatype.maximum() ? new Free(datatype, datatype.maximum()) : free(wider);
  }

  private long freeLong() {
    if (least > Long.MIN_VALUE) {
      return Long.MIN_VALUE;
    }
    int distance = Long.numberOfTrailingZeros(~highest);
    if (distance == Long.SIZE) {
      throw new UnwritableValueException(
          "FITS needs an integer that does not occur to stand for null, and there is none;"
              + " ask for another format");
    }
    return Long.MAX_VALUE - distance;
  }
}
