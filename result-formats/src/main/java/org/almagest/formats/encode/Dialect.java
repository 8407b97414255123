package org.almagest.formats.encode;

/** What differs between the formats that write values as text. */
public interface Dialect {
  /** How lists of strings become one text. */
  enum Lists {
    FIXED_WIDTH,
    /** Not only lists of strings: every array is JSON. */
    JSON,
    /** The format has lists: not one text, but JSON as it stands. */
    NESTED,
    /** The same, with the announced shape where that is fixed. */
    SHAPED
  }

  Words words();

  /**
   * For text, already UTF-8.
   *
   * @param ascii the column was announced as ASCII
   */
  CellEncoder text(boolean ascii);

  Lists lists();

  /** For a nested list, already JSON in UTF-8. */
  default CellEncoder list() {
    return text(false);
  }

  /** The words inside a nested list. */
  default Words listWords() {
    return JsonWords.EXTENDED;
  }

  /** For values that are announced as text and need no escaping: times, digits. */
  default CellEncoder bare(CellEncoder encoder) {
    return encoder;
  }
}
