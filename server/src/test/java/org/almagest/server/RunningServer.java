package org.almagest.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almagest.server.database.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The whole server in this process, on a port of its own, over a private cluster of the installed
 * PostgreSQL.
 *
 * @param home its folder
 * @param context its Spring application
 */
public record RunningServer(Path home, ConfigurableApplicationContext context)
    implements AutoCloseable {
  /** Starts it with settings as key, value, key, value; the keys without {@code almagest.}. */
  public static RunningServer start(String... settings) {
    Path home = enterableFolder();
    List<String> all = new ArrayList<>(List.of(settings));
    Stream.of(
            "home", home.toString(), "port", "0", "https.enabled", "false", "address", "127.0.0.1")
        .forEach(all::add);
    Database database = Database.openForServer(TestSettings.with(all.toArray(String[]::new)));
    SpringApplication application = new SpringApplication(Server.class);
    application.addInitializers(context -> {
      ((GenericApplicationContext) context).registerBean(Database.class, () -> database);
      context.getBeanFactory().registerSingleton("ofTests", new OfTests());
    });
    try {
      return new RunningServer(home, application.run(arguments(all)));
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  /** What tests bring along is no part of the server. */
  private static final class OfTests extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
      return type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OfTests;
    }

    @Override
    public int hashCode() {
      return OfTests.class.hashCode();
    }
  }

  private static String[] arguments(List<String> settings) {
    return IntStream.range(0, settings.size() / 2)
        .mapToObj(i -> "--almagest.%s=%s".formatted(settings.get(2 * i), settings.get(2 * i + 1)))
        .toArray(String[]::new);
  }

  /** The account of PostgreSQL must be able to enter it too. */
  private static Path enterableFolder() {
    try {
      Path home = Files.createTempDirectory("almagest-server");
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
      return home;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where it listens. */
  public URI root() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
    try {
      FileSystemUtils.deleteRecursively(home);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
