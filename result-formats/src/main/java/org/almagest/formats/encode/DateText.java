package org.almagest.formats.encode;

/** Days since 2000-01-01 as a date. */
record DateText() implements CellEncoder {
  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    int day = BigEndian.getInt(buffer, offset);
    if (day == Integer.MAX_VALUE || day == Integer.MIN_VALUE) {
      sink.put(day > 0 ? TimestampText.INFINITY : TimestampText.MINUS_INFINITY);
      return;
    }
    CalendarDay.put(day, sink);
  }
}
