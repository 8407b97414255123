package org.almagest.formats;

/**
 * A view on one row in PostgreSQL's binary COPY format: per column a length (-1 for null) and that
 * many bytes, big-endian, in the wire form of the column's type ({@link
 * org.almagest.schema.BaseType}). Reused from row to row; not thread-safe.
 */
public interface Row {
  /** Number of columns. */
  int size();

  boolean isNull(int column);

  /** The buffer that holds the row; read-only by contract. */
  byte[] buffer();

  /** Where the column's bytes start in {@link #buffer}; undefined for nulls. */
  int offset(int column);

  /** How many bytes the column has; -1 for null. */
  int length(int column);
}
