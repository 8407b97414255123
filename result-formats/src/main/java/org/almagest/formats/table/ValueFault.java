package org.almagest.formats.table;

/** How a fault in a table is told: where, what, what to do. */
public final class ValueFault {
  private static final int SHOWN = 60;

  private ValueFault() {}

  /**
   * A value that does not fit.
   *
   * @param where "row 17 (line 18)"
   */
  public static BadTableException unfit(
      String where, String column, String value, UnfitValueException reason) {
    return new BadTableException(
        "%s, column \"%s\": \"%s\" %s"
            .formatted(where, column, shortened(value), reason.getMessage()),
        reason);
  }

  private static String shortened(String value) {
    String oneLine = value.replaceAll("\\p{Cntrl}", "?");
    return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "...";
  }
}
