package org.almagest.server.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that brings rows into the table, many at a time, and deletes old ones once a day. */
final class AuditWriter {
  private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);
  private static final int BATCH = 500;
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BlockingQueue<AuditRow> waiting;
  private final AtomicLong dropped;
  private final AuditTable table;
  private final Duration keep;
  private final Clock clock;
  private final FailureTally tally = new FailureTally();
  private final Thread thread = Thread.ofPlatform().name("audit").daemon().unstarted(this::run);
  private Instant minuteEnds;
  private Instant forgetsAt;
  private volatile boolean closed;

  AuditWriter(
      BlockingQueue<AuditRow> waiting,
      AtomicLong dropped,
      AuditTable table,
      Duration keep,
      Clock clock) {
    this.waiting = waiting;
    this.dropped = dropped;
    this.table = table;
    this.keep = keep;
    this.clock = clock;
    this.minuteEnds = clock.instant().plus(MINUTE);
    this.forgetsAt = clock.instant();
  }

  void start() {
    thread.start();
  }

  /** Writes what waits, then ends; waits for that, but not for a database that is away. */
  void close() {
    closed = true;
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      round();
    }
    round();
    keep(tally.end());
  }

  /** Takes what waits; what has become due is done on the way. */
  private void round() {
    try {
      keep(told(taken()));
      Instant now = clock.instant();
      if (!now.isBefore(minuteEnds)) {
        minuteEnds = now.plus(MINUTE);
        keep(tally.end());
        warnOfDropped();
      }
      if (!now.isBefore(forgetsAt)) {
        forgetsAt = now.plus(DAY);
        table.forget(keep);
      }
    } catch (InterruptedException stopped) {
      closed = true;
    } catch (RuntimeException failure) {
      LOG.warn("the audit table cannot be cleaned: {}", failure.getMessage());
    }
  }

  private List<AuditRow> taken() throws InterruptedException {
    List<AuditRow> rows = new ArrayList<>();
    AuditRow first = closed ? waiting.poll() : waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      rows.add(first);
      waiting.drainTo(rows, closed ? Integer.MAX_VALUE : BATCH - 1);
    }
    return rows;
  }

  private List<AuditRow> told(List<AuditRow> rows) {
    List<AuditRow> told = new ArrayList<>();
    for (AuditRow row : rows) {
      if (FailureTally.counts(row.event())) {
        tally.add(row).ifPresent(told::add);
      } else {
        told.add(row);
      }
    }
    return told;
  }

  private void keep(List<AuditRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      table.keep(rows);
    } catch (RuntimeException failure) {
      dropped.addAndGet(rows.size());
      LOG.warn("the audit table takes nothing: {}", failure.getMessage());
    }
  }

  private void warnOfDropped() {
    long count = dropped.getAndSet(0);
    if (count > 0) {
      LOG.warn("{} rows did not come into the audit table; the log has their lines", count);
    }
  }
}
