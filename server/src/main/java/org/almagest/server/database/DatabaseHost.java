package org.almagest.server.database;

import java.util.function.Consumer;
import org.almagest.server.embedded.DatabaseAddress;
import org.almagest.server.embedded.PrivateCluster;
import org.almagest.server.embedded.ServerLock;
import org.almagest.server.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Whose PostgreSQL it is: the server's own, to be stopped with it, or the operator's. */
sealed interface DatabaseHost {
  Consumer<String> PROGRESS = System.err::println;

  DatabaseAddress address();

  void close();

  /**
   * The operator's database if a URL is set, else the private cluster, taken over for as long as
   * the server runs.
   */
  static DatabaseHost forServer(Settings settings) {
    String url = settings.db().url();
    return url == null
        ? new Private(PrivateCluster.openForServer(settings.home(), PROGRESS))
        : operators(url, settings.db(), ServerLock.claim(settings.home()));
  }

  /** The same for a command, which leaves the private cluster as it found it. */
  static DatabaseHost forCommand(Settings settings) {
    String url = settings.db().url();
    return url == null
        ? new Private(PrivateCluster.openForCommand(settings.home(), PROGRESS))
        : operators(url, settings.db(), () -> {});
  }

  private static DatabaseHost operators(String url, Settings.Db db, Runnable release) {
    return new Operators(
        new DatabaseAddress(url, required(db.user(), "USER"), required(db.password(), "PASSWORD")),
        release);
  }

  private static String required(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw new DatabaseProblem(
          "ALMAGEST_DB_URL is set, so ALMAGEST_DB_" + name + " must be set too");
    }
    return value;
  }

  /** The cluster under the server's home. */
  record Private(PrivateCluster cluster) implements DatabaseHost {
    @Override
    public DatabaseAddress address() {
      return cluster.address();
    }

    @Override
    public void close() {
      cluster.close();
    }
  }

  /**
   * Somebody else's database, which was running before us and goes on after us.
   *
   * @param address where it is
   * @param release gives up the claim to the server's home
   */
  record Operators(DatabaseAddress address, Runnable release) implements DatabaseHost {
    @Override
    public void close() {
      release.run();
    }
  }
}
