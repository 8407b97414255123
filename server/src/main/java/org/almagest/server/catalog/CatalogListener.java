package org.almagest.server.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.almagest.server.database.Database;
import org.almagest.server.embedded.DatabaseAddress;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Waits for the database to say that the catalogue changed (LISTEN/NOTIFY), on a connection of its
 * own, and reloads. After a lost connection it reloads too, since a change may have been missed.
 */
@Component
class CatalogListener implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogListener.class);
  private static final int WAIT_MILLIS = 30_000;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final DatabaseAddress address;
  private final PublishedCatalog catalog;
  private final Thread thread;

  CatalogListener(Database database, PublishedCatalog catalog) {
    this.address = database.address();
    this.catalog = catalog;
    this.thread = Thread.ofPlatform().name("catalogue-listener").daemon().unstarted(this::run);
  }

  @Override
  public void afterPropertiesSet() {
    thread.start();
  }

  @Override
  public void destroy() {
    thread.interrupt();
  }

  private void run() {
    while (!thread.isInterrupted()) {
      try {
        listen();
      } catch (SQLException | RuntimeException lost) {
        pause(lost);
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute("LISTEN almagest_catalogue");
      catalog.reload();
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (!thread.isInterrupted()) {
        if (postgres.getNotifications(WAIT_MILLIS).length > 0) {
          catalog.reload();
        }
      }
    }
  }

  private void pause(Exception lost) {
    if (thread.isInterrupted()) {
      return;
    }
    LOG.warn("lost the connection that tells of catalogue changes: {}", lost.getMessage());
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      thread.interrupt();
    }
  }
}
