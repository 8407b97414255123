package org.almagest.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.almagest.server.embedded.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what the database says on a channel (LISTEN/NOTIFY), on a connection and in a thread of its
 * own, within milliseconds. A lost connection is made again until it works. Thread-safe.
 */
public final class Listener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final int WAIT_MILLIS = 30_000;
  private static final int ALIVE_SECONDS = 10;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final DatabaseAddress address;
  private final String channel;
  private final Heard heard;
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable Connection current;

  /** What to do with what is heard, in the listener's thread. If it throws, it all begins anew. */
  public interface Heard {
    /**
     * The listener hears from now on, for the first time or again; of what was said before it knows
     * nothing.
     */
    void connected();

    /** What was said, in the order of the commits; at least one message. */
    void told(List<String> messages);
  }

  /**
   * Makes a listener that does not listen yet.
   *
   * @param channel a name that needs no quotes
   */
  public Listener(DatabaseAddress address, String channel, Heard heard) {
    this.address = address;
    this.channel = channel;
    this.heard = heard;
    this.thread = Thread.ofPlatform().name(channel + "-listener").daemon().unstarted(this::run);
  }

  /** Begins to listen, once; does not wait for the connection. */
  public void start() {
    thread.start();
  }

  /** Ends; nothing is told once the message at hand is done. Does not wait for it. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    Connection connection = current;
    if (connection != null) {
      abort(connection);
    }
  }

  /** The thread sits in a read of the socket, which only the end of the connection interrupts. */
  private static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException alreadyGone) {
      LOG.debug("the connection of a listener was gone already", alreadyGone);
    }
  }

  private void run() {
    while (!closed) {
      try (Connection connection = connect()) {
        current = connection;
        listen(connection);
      } catch (SQLException | RuntimeException lost) {
        pause(lost);
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, address.user());
    PGProperty.PASSWORD.set(properties, address.password());
    PGProperty.APPLICATION_NAME.set(properties, thread.getName());
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    return DriverManager.getConnection(address.url(), properties);
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + channel);
    }
    heard.connected();
    PGConnection postgres = connection.unwrap(PGConnection.class);
    while (!closed) {
      tell(connection, postgres.getNotifications(WAIT_MILLIS));
    }
  }

  private void tell(Connection connection, PGNotification[] notifications) throws SQLException {
    if (notifications.length > 0) {
      heard.told(Arrays.stream(notifications).map(PGNotification::getParameter).toList());
    } else if (!closed && !connection.isValid(ALIVE_SECONDS)) {
      throw new SQLException("the database does not answer any more");
    }
  }

  private void pause(Exception lost) {
    if (closed) {
      return;
    }
    LOG.warn("lost the connection that listens on {}: {}", channel, lost.getMessage());
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      closed = true;
    }
  }
}
