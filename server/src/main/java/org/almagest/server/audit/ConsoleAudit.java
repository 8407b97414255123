package org.almagest.server.audit;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log of a command of the operator's: each row is in the table when {@link #record}
 * returns. Thread-safe.
 */
public final class ConsoleAudit implements AuditLog {
  /** The address of who sits at the machine. */
  public static final String ADDRESS = "console";

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleAudit.class);

  private final AuditTable table;

  /**
   * Writes by connections of {@code source}.
   *
   * @param source as the service's role
   */
  public ConsoleAudit(DataSource source) {
    this.table = new AuditTable(source);
  }

  /** The operating system's name of who runs this process. */
  public static String who() {
    return System.getProperty("user.name", "unknown");
  }

  /** Takes down that whoever runs this process has done something. */
  public void done(String action, String what) {
    record(new AuditEvent(action, who(), ADDRESS, what, true, null));
  }

  @Override
  public void record(AuditEvent event) {
    WrittenAudit.LINES.info("{}", AuditLine.of(event));
    try {
      table.keep(List.of(new AuditRow(Instant.now(), event)));
    } catch (RuntimeException failure) {
      LOG.warn("the audit table takes nothing: {}", failure.getMessage());
    }
  }
}
