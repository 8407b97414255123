package org.almagest.server.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.almagest.schema.Catalog;
import org.almagest.server.catalog.StoredCatalog;
import org.almagest.server.embedded.ClusterState;
import org.almagest.server.embedded.DatabaseAddress;
import org.almagest.server.embedded.PrivateCluster;
import org.almagest.server.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.NestedRuntimeException;

/** The catalogue of the archive of this machine, read without changing anything in it. */
final class ArchiveCatalog {
  private static final int SECONDS = 10;
  private static final Consumer<String> PROGRESS = System.err::println;

  private ArchiveCatalog() {}

  /**
   * Reads it from the operator's database, or the private one, which is started for the moment if
   * it is down.
   *
   * @throws IOException if there is no archive, saying what to do
   */
  static Catalog read(Settings settings) throws IOException {
    String url = settings.db().url();
    return url == null
        ? ofPrivateCluster(settings.home())
        : from(operators(url, settings.db().user(), settings.db().password()));
  }

  private static DatabaseAddress operators(
      String url, @Nullable String user, @Nullable String password) throws IOException {
    if (user == null || password == null) {
      throw new IOException(
          "ALMAGEST_DB_URL is set, so set ALMAGEST_DB_USER and ALMAGEST_DB_PASSWORD too");
    }
    return new DatabaseAddress(url, user, password);
  }

  private static Catalog ofPrivateCluster(Path home) throws IOException {
    return switch (ClusterState.of(home)) {
      case ClusterState.Running(Path _, DatabaseAddress address) -> from(address);
      case ClusterState.Down _ -> fromStarted(home);
      case ClusterState.Absent _ ->
          throw new IOException(
              "there is no archive in %s; ./almagest run makes one, and --syntax needs none"
                  .formatted(home));
    };
  }

  private static Catalog fromStarted(Path home) throws IOException {
    try (PrivateCluster cluster = PrivateCluster.openForCommand(home, PROGRESS)) {
      return from(cluster.address());
    }
  }

  private static Catalog from(DatabaseAddress address) throws IOException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    source.setConnectTimeout(SECONDS);
    source.setLoginTimeout(SECONDS);
    source.setReadOnly(true);
    try {
      return StoredCatalog.read(source);
    } catch (NestedRuntimeException failure) {
      throw new IOException(
          "the catalogue cannot be read from %s (%s); ./almagest doctor tells more"
              .formatted(address, failure.getMostSpecificCause().getMessage()),
          failure);
    }
  }
}
