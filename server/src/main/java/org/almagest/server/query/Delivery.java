package org.almagest.server.query;

import java.util.function.LongConsumer;

/**
 * How a result gets to whom it is for.
 *
 * @param isLive whether somebody reads it as it is written: rows are passed on before the end, and
 *     what goes wrong between them is told in the result itself
 * @param rows told every few rows how many have been written
 */
record Delivery(boolean isLive, LongConsumer rows) {
  /** To a client that waits. */
  static final Delivery LIVE = new Delivery(true, _ -> {});

  /** To a file, which is whole or is not at all. */
  static Delivery kept(LongConsumer rows) {
    return new Delivery(false, rows);
  }
}
