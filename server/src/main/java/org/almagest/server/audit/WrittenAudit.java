package org.almagest.server.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's audit log: a line at once, a row soon. Where rows come faster than the database
 * takes them, or it is away, rows are dropped and the lines remain. Thread-safe.
 */
final class WrittenAudit implements AuditLog, AutoCloseable {
  static final Logger LINES = LoggerFactory.getLogger("almagest.audit");

  private static final int ROOM = 10_000;

  private final BlockingQueue<AuditRow> waiting = new LinkedBlockingQueue<>(ROOM);
  private final AtomicLong dropped = new AtomicLong();
  private final Clock clock;
  private final AuditWriter writer;

  /** Begins to write. */
  WrittenAudit(AuditTable table, Duration keep, Clock clock) {
    this.clock = clock;
    this.writer = new AuditWriter(waiting, dropped, table, keep, clock);
    writer.start();
  }

  @Override
  public void record(AuditEvent event) {
    LINES.info("{}", AuditLine.of(event));
    if (!waiting.offer(new AuditRow(Instant.now(clock), event))) {
      dropped.incrementAndGet();
    }
  }

  /** Writes what waits, within seconds. */
  @Override
  public void close() {
    writer.close();
  }
}
