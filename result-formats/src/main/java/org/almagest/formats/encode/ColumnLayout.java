package org.almagest.formats.encode;

/**
 * In what a columnar format differs from the others.
 *
 * @param narrowestInteger bytes of the narrowest integer that it stores
 * @param timesAsText whether dates and instants are text, as VOTable announces them, rather than
 *     counts of days and microseconds
 */
public record ColumnLayout(int narrowestInteger, boolean timesAsText) {
  /** Bytes of one value of {@code type}; 0 if that varies. */
  public int width(ElementType type) {
    return type.isInteger() ? Math.max(type.width(), narrowestInteger) : type.width();
  }
}
