package org.almagest.server.usertable;

import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.TableTarget;
import org.almagest.server.publish.UserTableMade;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Takes down what becomes of users' tables, and what was refused for its size. Thread-safe. */
final class TableAudit {
  static final String MADE = "table.made";
  static final String APPENDED = "table.appended";
  static final String CHANGED = "table.changed";
  static final String DROPPED = "table.dropped";

  private final ObjectProvider<AuditLog> log;

  /**
   * @param log absent where nothing is taken down
   */
  TableAudit(ObjectProvider<AuditLog> log) {
    this.log = log;
  }

  /** Something done with a table. */
  @FunctionalInterface
  interface Deed<T, X extends Exception> {
    T run() throws X;
  }

  /** Does it all and takes it down. */
  <T, X extends Exception> T told(
      String action, Owner.User owner, TableTarget target, Deed<T, X> deed) throws X {
    T done = watched(action, owner, target, deed);
    String note = done instanceof UserTableMade made ? made.rows() + " rows" : null;
    record(action, owner, target, true, note);
    return done;
  }

  /** Does a part of it, which is worth a word only if it is refused. */
  <T, X extends Exception> T watched(
      String action, Owner.User owner, TableTarget target, Deed<T, X> deed) throws X {
    try {
      return deed.run();
    } catch (TapException refusal) {
      if (refusal.failure().code() == ErrorCode.TOO_LARGE) {
        record(action, owner, target, false, refusal.failure().message());
      }
      throw refusal;
    }
  }

  /** The same of one new table. */
  record Of(TableAudit audit, Owner.User owner, TableTarget target) {
    <T, X extends Exception> T told(Deed<T, X> deed) throws X {
      return audit.told(MADE, owner, target, deed);
    }

    <T, X extends Exception> T watched(Deed<T, X> deed) throws X {
      return audit.watched(MADE, owner, target, deed);
    }
  }

  private void record(
      String action, Owner.User owner, TableTarget target, boolean done, @Nullable String note) {
    String from = ChangeOrigin.current().name();
    String what = target.name().adql();
    log.ifAvailable(
        audit -> audit.record(new AuditEvent(action, owner.name(), from, what, done, note)));
  }
}
