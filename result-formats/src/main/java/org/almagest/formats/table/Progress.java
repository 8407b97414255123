package org.almagest.formats.table;

/** Told now and then how far the reading of a table is. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = (rows, bytes) -> {};

  /**
   * @param rows read so far
   * @param bytes of the file read so far; -1 if unknown
   */
  void at(long rows, long bytes);
}
