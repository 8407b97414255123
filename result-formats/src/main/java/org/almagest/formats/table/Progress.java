package org.almagest.formats.table;

/** Told now and then how far the reading of a table is. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress SILENT = (rows, bytes) -> {};

  /**
   * Rows read so far, and bytes of the file read so far.
   *
   * @param bytes -1 if unknown
   */
  void at(long rows, long bytes);
}
