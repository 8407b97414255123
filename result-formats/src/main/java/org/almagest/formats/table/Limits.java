package org.almagest.formats.table;

/**
 * Bounds that every value of a column must keep; nulls are free.
 *
 * @param column position of the column
 * @param least the smallest value allowed
 * @param greatest the greatest value allowed
 * @param meaning what the column is, for the message: "right ascension"
 */
public record Limits(int column, double least, double greatest, String meaning) {
  /** Refuses {@code value} when it lies outside. */
  public void check(double value) throws UnfitValueException {
    if (value < least || value > greatest) {
      throw new UnfitValueException(
          "is no %s in degrees: it must lie from %s to %s"
              .formatted(meaning, plain(least), plain(greatest)));
    }
  }

  private static String plain(double bound) {
    return Integer.toString((int) bound);
  }
}
