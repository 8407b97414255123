package org.almagest.formats.encode;

/** Days of the proleptic Gregorian calendar as ISO 8601 writes them. */
final class CalendarDay {
  /** From 0000-03-01 to 2000-01-01. */
  private static final long EPOCH = 730_425;

  private static final int DAYS_PER_ERA = 146_097;
  private static final int YEARS_PER_ERA = 400;
  private static final int GREATEST_PLAIN_YEAR = 9999;

  private CalendarDay() {}

  /**
   * Years before 1 are counted astronomically (year 0 is 1 BC); beyond four digits a sign is put
   * before.
   *
   * @param day days since 2000-01-01
   */
  static void put(long day, ByteSink sink) {
    long shifted = day + EPOCH;
    long era = Math.floorDiv(shifted, DAYS_PER_ERA);
    int dayOfEra = (int) (shifted - era * DAYS_PER_ERA);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    putYear(yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0), sink);
    sink.put('-');
    Digits.putPadded(month, 2, sink);
    sink.put('-');
    Digits.putPadded(dayOfMonth, 2, sink);
  }

  private static void putYear(long year, ByteSink sink) {
    if (year < 0) {
      sink.put('-');
    }
    if (year > GREATEST_PLAIN_YEAR) {
      sink.put('+');
    }
    long magnitude = Math.abs(year);
    Digits.putPadded(magnitude, Math.max(4, Digits.count(magnitude)), sink);
  }
}
