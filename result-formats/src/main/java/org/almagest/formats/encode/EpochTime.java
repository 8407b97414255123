package org.almagest.formats.encode;

import org.almagest.formats.UnwritableValueException;

/**
 * PostgreSQL's times, counted from 2000, counted from 1970. Its infinite times are the greatest and
 * least number there and stay that.
 */
final class EpochTime {
  private static final int DAYS = 10_957;
  private static final long MICROSECONDS = DAYS * 86_400_000_000L;

  private EpochTime() {}

  static int days(byte[] buffer, int offset) {
    int day = BigEndian.getInt(buffer, offset);
    return day == Integer.MAX_VALUE || day == Integer.MIN_VALUE ? day : day + DAYS;
  }

  static long microseconds(byte[] buffer, int offset) {
    long time = BigEndian.getLong(buffer, offset);
    if (time == Long.MAX_VALUE || time == Long.MIN_VALUE) {
      return time;
    }
    if (time >= Long.MAX_VALUE - MICROSECONDS) {
      throw new UnwritableValueException(
          "an instant after the year 294246 cannot be counted in microseconds since 1970");
    }
    return time + MICROSECONDS;
  }
}
