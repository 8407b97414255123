package org.almagest.formats.table;

/** Rows in one of the formats of PostgreSQL's COPY. Not thread-safe. */
public sealed interface CopyBuffer permits CopyText, CopyBinary {
  /** The formats of COPY. */
  enum Form {
    /** {@code COPY t FROM STDIN}. */
    TEXT,
    /** {@code COPY t FROM STDIN (FORMAT binary)}. */
    BINARY
  }

  Form form();

  /** The buffer; valid up to {@link #size}. */
  byte[] bytes();

  int size();

  /** Forgets all rows. */
  void clear();

  /** Begins a row of so many values. */
  void startRow(int columns);

  /** Adds a value that is null. */
  void addNull();

  void endRow();

  /** Ends the rows. */
  void end();
}
