package org.almagest.server.operator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.sql.DataSource;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes down what the operator does by commands, in the table at once. */
record ConsoleLog(DataSource owner) implements AuditLog {
  private static final String ADD =
      """
      INSERT INTO almagest.audit (node, action, who, address, what, done, note)
      VALUES (:node, :action, :who, :address, :what, :done, :note)
      """;

  @Override
  public void record(AuditEvent event) {
    try {
      JdbcClient.create(owner)
          .sql(ADD)
          .param("node", host())
          .param("action", event.action())
          .param("who", System.getProperty("user.name"))
          .param("address", event.from())
          .param("what", event.what())
          .param("done", event.done())
          .param("note", event.note())
          .update();
    } catch (RuntimeException failure) {
      System.err.println("almagest: the audit table takes nothing: " + failure.getMessage());
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "console";
    }
  }
}
