package org.almagest.server.upload;

import java.util.function.BooleanSupplier;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.ReadLimits;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.settings.Settings;

/** What the tables of one query may still take up, all together. One thread. */
final class UploadBudget {
  /** Bytes of one value: more than any honest one, and little enough to be held in memory. */
  private static final int LARGEST_CELL = 1 << 23;

  private final Settings.UploadLimit limit;
  private final BooleanSupplier over;
  private long rowsBefore;
  private long bytesBefore;

  /**
   * A whole one.
   *
   * @param over whether nobody wants them any more
   */
  UploadBudget(Settings.UploadLimit limit, BooleanSupplier over) {
    this.limit = limit;
    this.over = over;
  }

  /** Bytes of all tables. */
  long mostBytes() {
    return limit.bytes().toBytes();
  }

  /** Bytes that are left. */
  long bytesLeft() {
    return mostBytes() - bytesBefore;
  }

  /** What one file may take up that has been counted. */
  ReadLimits ofFile(int columns) {
    return new ReadLimits(limit.rows(), mostBytes(), columns, LARGEST_CELL);
  }

  /** What one more file may take up. */
  ReadLimits whatIsLeft(int columns) {
    return new ReadLimits(limit.rows(), bytesLeft(), columns, LARGEST_CELL);
  }

  /** Counts a file that is here. */
  void addFile(long bytes) {
    bytesBefore += bytes;
    if (bytesBefore > mostBytes()) {
      throw tooManyBytes(bytesBefore);
    }
  }

  /**
   * Follows the reading of one table, and ends it at the first row too many, or when nobody waits
   * any more.
   */
  Progress reading() {
    return (rows, _) -> {
      goOn();
      check(rowsBefore + rows);
    };
  }

  /** Goes on only if somebody wants it. */
  void goOn() {
    if (over.getAsBoolean()) {
      throw new UploadStoppedException();
    }
  }

  /** Counts the rows of a table that has been read. */
  void addRows(long rows) {
    rowsBefore += rows;
    check(rowsBefore);
  }

  private void check(long rows) {
    if (rows > limit.rows()) {
      throw tooLarge(
          "the uploaded tables of one query may have %,d rows together; there are %,d or more"
              .formatted(limit.rows(), rows));
    }
  }

  private TapException tooManyBytes(long bytes) {
    return tooLarge(
        "the uploaded tables of one query may have %,d bytes together; there are %,d"
            .formatted(mostBytes(), bytes));
  }

  private static TapException tooLarge(String message) {
    return TapException.of(ErrorCode.TOO_LARGE, message + "; " + UploadLimits.REMEDY);
  }
}
