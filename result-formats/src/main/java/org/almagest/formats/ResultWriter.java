package org.almagest.formats;

import java.io.IOException;

/**
 * Writes one result in one serialisation. Calls come in the order {@code start}, {@code row}*,
 * {@code end}, once each, from one thread. It writes to the stream it was made with and never
 * closes it. A row's bytes may wait in a buffer until {@code flush} or {@code end}; a format whose
 * header needs totals writes nothing before {@code end}. {@code close} comes last, also after a
 * failure, and gives back what the writer holds beside the stream.
 */
public interface ResultWriter extends AutoCloseable {
  /** Everything that comes before the rows; chooses one encoder per column. */
  void start(Header header) throws IOException;

  /** One row; {@code row} is only valid during the call. */
  void row(Row row) throws IOException;

  /** Passes on what is buffered, as far as the format allows, and flushes the stream. */
  void flush() throws IOException;

  /**
   * Everything that comes after the rows, with the outcome where the format can say it; flushes.
   */
  void end(Outcome outcome) throws IOException;

  @Override
  default void close() throws IOException {}
}
