package org.almagest.server.restriction;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Sessions of the reader role, to send it any SQL. */
final class ReaderSessions {
  private ReaderSessions() {}

  /** Of the reader role, beside the pool, and not limited to reading. */
  static Connection open(PrivateArchive archive) throws SQLException {
    try (Connection pooled = archive.database().reader().getConnection()) {
      Connection session =
          DriverManager.getConnection(
              pooled.getMetaData().getURL() + "?ApplicationName=almagest-test", login(archive));
      session.setAutoCommit(false);
      return session;
    }
  }

  private static Properties login(PrivateArchive archive) {
    HikariDataSource pool = (HikariDataSource) archive.database().reader();
    Properties login = new Properties();
    login.setProperty("user", String.valueOf(pool.getUsername()));
    login.setProperty("password", String.valueOf(pool.getPassword()));
    return login;
  }

  /** The first column of the first row. */
  static String value(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  /** As it was run. */
  static String plan(Connection session, String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN ANALYZE " + sql)) {
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  static void execute(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }
}
