package org.almagest.server.usertable;

import org.almagest.formats.table.Progress;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops what grows beyond what its owner may keep. For one thread. */
final class LoadWatch implements Progress {
  static final Logger LOG = LoggerFactory.getLogger(LoadWatch.class);

  /** A row's head and its place in the page; the values come on top. */
  private static final long LEAST_ROW = 28;

  /** Numbers as text or in COPY's frame take up more on the wire than in the table. */
  private static final long WIRE = 3;

  private final TableUse use;
  private final long mostRows;
  private final Progress progress;
  private long sent;

  LoadWatch(TableUse use, long mostRows, Progress progress) {
    this.use = use;
    this.mostRows = mostRows;
    this.progress = progress;
  }

  @Override
  public void at(long rows, long bytes) {
    rows(rows);
    progress.at(rows, bytes);
  }

  /**
   * So many rows are there.
   *
   * @throws TapException if that is too many
   */
  void rows(long rows) {
    if (rows > mostRows) {
      throw TapException.of(
          ErrorCode.TOO_LARGE,
          "a table may have %,d rows, and this one has more; load it in parts, or ask the operator"
              .formatted(mostRows));
    }
    TableRoom.require(use, rows * LEAST_ROW);
  }

  /**
   * So many bytes more are on their way to the table.
   *
   * @throws TapException if they cannot all be kept
   */
  void sent(long bytes) {
    sent += bytes;
    TableRoom.require(use, sent / WIRE);
  }
}
