package org.almagest.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.almagest.server.settings.TestSettings;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * One private cluster of the installed PostgreSQL for all tests that ask for a {@link Database}.
 */
public final class TestCluster implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(TestCluster.class))
        .computeIfAbsent(TestCluster.class, key -> Opened.now(), Opened.class)
        .database();
  }

  /** Closed by JUnit after the last test. */
  private record Opened(Path home, Database database) implements AutoCloseable {
    static Opened now() {
      try {
        Path home = Files.createTempDirectory("almagest-tests");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Opened(home, Database.open(TestSettings.of(home)));
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
}
