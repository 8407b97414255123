package org.almagest.formats.encode;

/** What differs between the formats that write values as text. */
public interface Dialect {
  /** How lists of strings become one text. */
  enum Lists {
    FIXED_WIDTH,
    JSON
  }

  Words words();

  /**
   * For text, already UTF-8.
   *
   * @param ascii the column was announced as ASCII
   */
  CellEncoder text(boolean ascii);

  Lists lists();
}
