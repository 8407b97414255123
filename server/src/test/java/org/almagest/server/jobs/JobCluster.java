package org.almagest.server.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.almagest.server.database.Database;
import org.almagest.server.settings.JobSettings;
import org.almagest.server.settings.Settings;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * One private cluster of the installed PostgreSQL for all tests that ask for a {@link Database}.
 */
final class JobCluster implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(JobCluster.class))
        .computeIfAbsent(JobCluster.class, key -> Opened.now(), Opened.class)
        .database();
  }

  /** Closed by JUnit after the last test. */
  private record Opened(Path home, Database database) implements AutoCloseable {
    static Opened now() {
      try {
        Path home = Files.createTempDirectory("almagest-jobs");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Opened(home, Database.open(settings(home)));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() throws IOException {
      database.close();
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private static Settings settings(Path home) {
    Duration minute = Duration.ofMinutes(1);
    JobSettings.Queue queue = new JobSettings.Queue(1, 1, minute);
    return new Settings(
        0,
        new Settings.Https(false, 0),
        "127.0.0.1",
        home,
        home.resolve("scratch"),
        true,
        new Settings.Db(null, null, null, "almagest_reader", null, 2),
        new Settings.Http("/tap-server", null, minute),
        new Settings.Limits(10, 10, minute, minute, 1, 1, minute, 1000),
        new JobSettings(
            queue,
            queue,
            10,
            10,
            1,
            1,
            DataSize.ofMegabytes(1),
            minute,
            2,
            minute,
            minute,
            false,
            minute,
            false,
            false,
            new JobSettings.Results(home.resolve("results"), null)));
  }
}
