package org.almagest.formats;

/**
 * A view on one row in PostgreSQL's binary COPY format: per column a length (-1 for null) and that
 * many bytes, big-endian, in the wire form of the column's type ({@link
 * org.almagest.schema.BaseType}). Reused from row to row; not thread-safe.
 */
public final class Row {
  static final int NULL = -1;

  private final int[] offsets;
  private final int[] lengths;
  private byte[] buffer = new byte[0];

  Row(int columns) {
    offsets = new int[columns];
    lengths = new int[columns];
  }

  /** Number of columns. */
  public int size() {
    return lengths.length;
  }

  public boolean isNull(int column) {
    return lengths[column] < 0;
  }

  /** The buffer that holds the row; read-only by contract. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the column's bytes start in {@link #buffer}; undefined for nulls. */
  public int offset(int column) {
    return offsets[column];
  }

  /** How many bytes the column has; -1 for null. */
  public int length(int column) {
    return lengths[column];
  }

  /**
   * Where the lengths and bytes of all columns start in {@link #buffer}, as PostgreSQL sent them.
   */
  public int start() {
    return offsets[0] - Integer.BYTES;
  }

  /** Where they end. */
  public int end() {
    int last = lengths.length - 1;
    return offsets[last] + Math.max(lengths[last], 0);
  }

  void view(byte[] newBuffer) {
    buffer = newBuffer;
  }

  void place(int column, int offset, int length) {
    offsets[column] = offset;
    lengths[column] = length;
  }
}
