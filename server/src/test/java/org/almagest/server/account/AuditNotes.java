package org.almagest.server.account;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What has been taken down, for tests to read. */
public final class AuditNotes implements AuditLog {
  private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void record(AuditEvent event) {
    events.add(event);
  }

  public List<AuditEvent> events() {
    return events;
  }

  /** As Spring hands it out. */
  public ObjectProvider<AuditLog> provider() {
    return new StaticListableBeanFactory(Map.of("audit", this)).getBeanProvider(AuditLog.class);
  }
}
