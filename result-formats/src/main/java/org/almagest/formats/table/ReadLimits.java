package org.almagest.formats.table;

import java.io.InputStream;

/**
 * What a table may take up. Whoever reads stops at the first byte, row or column too many.
 *
 * @param rows of the table
 * @param bytes of the file, unpacked
 * @param columns of the table
 * @param cell bytes of one value as it goes to PostgreSQL
 */
public record ReadLimits(long rows, long bytes, int columns, int cell) {
  /** What PostgreSQL takes of columns, and more than any honest value. */
  public static final ReadLimits NONE =
      new ReadLimits(Long.MAX_VALUE, Long.MAX_VALUE, 1600, 1 << 26);

  /**
   * Bytes of all that a table says of itself, which is kept in memory: a thousand columns with a
   * page of text each.
   */
  private static final int HEAD = 1 << 22;

  /** With a file of {@code most} bytes at most. */
  public ReadLimits ofBytes(long most) {
    return new ReadLimits(rows, Math.min(bytes, most), columns, cell);
  }

  /** With a value of {@code most} bytes at most. */
  public ReadLimits ofCell(int most) {
    return new ReadLimits(rows, bytes, columns, Math.min(cell, most));
  }

  /** Refuses a row beyond the limit. */
  public void checkRow(long number) throws TooLargeException {
    if (number > rows) {
      throw new TooLargeException("rows", number, rows);
    }
  }

  /** Refuses a column beyond the limit. */
  public void checkColumn(long number) throws TooLargeException {
    if (number > columns) {
      throw new TooLargeException("columns", number, columns);
    }
  }

  /** Refuses a value beyond the limit. */
  public void checkCell(long size) throws TooLargeException {
    if (size > cell) {
      throw new TooLargeException("bytes in one value", size, cell);
    }
  }

  /** Refuses a row, which is held whole, with more than two of the largest values in it. */
  public void checkRowSize(long size) throws TooLargeException {
    if (size > 2L * cell) {
      throw new TooLargeException("bytes in one row", size, 2L * cell);
    }
  }

  /** Refuses names, descriptions and the like that take up too much together. */
  public void checkHead(long size) throws TooLargeException {
    if (size > HEAD) {
      throw new TooLargeException("bytes of names and descriptions", size, HEAD);
    }
  }

  /** {@code in}, which fails with {@link TooLargeException} at a byte beyond the limit. */
  public InputStream hold(InputStream in) {
    return bytes == Long.MAX_VALUE ? in : new LimitedInput(in, bytes);
  }
}
