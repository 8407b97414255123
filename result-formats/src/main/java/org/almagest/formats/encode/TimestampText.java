package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;

/**
 * Microseconds since 2000-01-01 as DALI 1.1 section 3.3.3 writes an instant: no zone, and of the
 * fraction only what is not zero. PostgreSQL's infinite times have no form there and keep
 * PostgreSQL's words.
 */
record TimestampText() implements CellEncoder {
  static final byte[] INFINITY = "infinity".getBytes(StandardCharsets.US_ASCII);
  static final byte[] MINUS_INFINITY = "-infinity".getBytes(StandardCharsets.US_ASCII);

  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    long instant = BigEndian.getLong(buffer, offset);
    if (instant == Long.MAX_VALUE || instant == Long.MIN_VALUE) {
      sink.put(instant > 0 ? INFINITY : MINUS_INFINITY);
      return;
    }
    CalendarDay.put(Math.floorDiv(instant, DAY), sink);
    sink.put('T');
    putTime(Math.floorMod(instant, DAY), sink);
  }

  private static void putTime(long time, ByteSink sink) {
    int seconds = (int) (time / SECOND);
    Digits.putPadded(seconds / 3600, 2, sink);
    sink.put(':');
    Digits.putPadded(seconds / 60 % 60, 2, sink);
    sink.put(':');
    Digits.putPadded(seconds % 60, 2, sink);
    putFraction((int) (time % SECOND), sink);
  }

  private static void putFraction(int microseconds, ByteSink sink) {
    if (microseconds == 0) {
      return;
    }
    int digits = 6;
    int fraction = microseconds;
    while (fraction % 10 == 0) {
      fraction /= 10;
      digits--;
    }
    sink.put('.');
    Digits.putPadded(fraction, digits, sink);
  }
}
