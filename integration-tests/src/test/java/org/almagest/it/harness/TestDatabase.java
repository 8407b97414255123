package org.almagest.it.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.images.builder.Transferable;

/** Which PostgreSQL the archives under test use. */
sealed interface TestDatabase {
  /** Variables that tell the server of it. */
  Map<String, String> environment();

  /**
   * The one that ALMAGEST_TEST_DB_URL names, else a container where Docker works, else the private
   * cluster that each server makes for itself. Chosen once.
   */
  static TestDatabase chosen() {
    return Choice.CHOSEN;
  }

  /** Holds the choice. */
  final class Choice {
    private static final TestDatabase CHOSEN = choose();

    private Choice() {}

    private static TestDatabase choose() {
      String url = System.getenv("ALMAGEST_TEST_DB_URL");
      if (url != null && !url.isBlank()) {
        return new Named(
            url, required("ALMAGEST_TEST_DB_USER"), required("ALMAGEST_TEST_DB_PASSWORD"));
      }
      Path image = Checkout.file("config/postgres");
      return Files.isDirectory(image) && dockerWorks() ? Container.start(image) : new Private();
    }

    private static String required(String variable) {
      return Objects.requireNonNull(
          System.getenv(variable), "ALMAGEST_TEST_DB_URL is set, so set " + variable + " too");
    }

    private static boolean dockerWorks() {
      return Files.exists(Path.of("/var/run/docker.sock"))
          && DockerClientFactory.instance().isDockerAvailable();
    }
  }

  /** One that is there already, or was started for the tests. */
  record Named(String url, String user, String password) implements TestDatabase {
    @Override
    public Map<String, String> environment() {
      return Map.of(
          "ALMAGEST_DB_URL",
          url,
          "ALMAGEST_DB_USER",
          user,
          "ALMAGEST_DB_PASSWORD",
          password,
          "ALMAGEST_DEMO",
          "true");
    }
  }

  /** The server's own. */
  record Private() implements TestDatabase {
    @Override
    public Map<String, String> environment() {
      return Map.of();
    }
  }

  /** Starts a container; Testcontainers removes it when this process ends. */
  final class Container {
    private static final String NAME = "almagest";
    private static final int PORT = 5432;

    /** Where the image's first start looks for the password of the archive's role. */
    private static final String SECRET = "/run/secrets/almagest.db.password";

    private static final int READABLE = 0444;

    private Container() {}

    // Testcontainers' own reaper closes it, after the last server has gone.
    @SuppressWarnings("resource")
    private static TestDatabase start(Path image) {
      GenericContainer<?> postgres =
          new GenericContainer<>(new ImageFromDockerfile().withFileFromPath(".", image))
              .withEnv("POSTGRES_PASSWORD", NAME)
              .withCopyToContainer(Transferable.of(NAME, READABLE), SECRET)
              .withExposedPorts(PORT)
              .waitingFor(Wait.forLogMessage(".*ready to accept connections.*\\s", 2));
      postgres.start();
      String url =
          "jdbc:postgresql://%s:%d/%s"
              .formatted(postgres.getHost(), postgres.getMappedPort(PORT), NAME);
      return new Named(url, NAME, NAME);
    }
  }
}
