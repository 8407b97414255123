package org.almagest.server.operator;

import java.io.Console;
import java.util.Optional;
import org.almagest.formats.table.Progress;

/**
 * How far a file has been read, on standard error: one line that grows on a terminal, now and then
 * a plain line elsewhere. Not thread-safe.
 */
final class ProgressBar implements Progress {
  private static final int WIDTH = 24;
  private static final double MEGABYTE = 1e6;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final String task;
  private final long size;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long shown = start;

  private ProgressBar(String task, long size, boolean terminal) {
    this.task = task;
    this.size = size;
    this.terminal = terminal;
  }

  /**
   * A bar.
   *
   * @param size of the file in bytes; -1 if unknown
   */
  static ProgressBar of(String task, long size) {
    return new ProgressBar(task, size, isTerminal());
  }

  /** A line of its own. */
  static void line(String text) {
    clear();
    System.err.println(text);
  }

  /** Takes the growing line away. */
  static void clear() {
    if (isTerminal()) {
      System.err.print(CLEAR_LINE);
      System.err.flush();
    }
  }

  @Override
  public void at(long rows, long bytes) {
    long now = System.nanoTime();
    double pause = terminal ? 0.1 : 5;
    if ((now - shown) / 1e9 < pause) {
      return;
    }
    shown = now;
    String text = text(rows, bytes, (now - start) / 1e9);
    if (terminal) {
      System.err.print(CLEAR_LINE + text);
      System.err.flush();
    } else {
      System.err.println(text);
    }
  }

  /** Takes the line away; nothing more will come. */
  void end() {
    clear();
  }

  /** The line: task, bar, megabytes, rows, rate. */
  String text(long rows, long bytes, double seconds) {
    String rate = "%,d rows, %,.0f rows/s".formatted(rows, rows / Math.max(seconds, 0.001));
    if (bytes < 0 || size <= 0) {
      return task + " " + rate;
    }
    double part = Math.min(1, (double) bytes / size);
    int full = (int) (part * WIDTH);
    String bar = "#".repeat(full) + ".".repeat(WIDTH - full);
    return "%s [%s] %3.0f %% %.1f of %.1f MB, %s"
        .formatted(task, bar, part * 100, bytes / MEGABYTE, size / MEGABYTE, rate);
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}
