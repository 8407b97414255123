package org.almagest.server.audit;

/** Takes down what people did that matters later. Never throws, never waits long. Thread-safe. */
public interface AuditLog {
  void record(AuditEvent event);
}
