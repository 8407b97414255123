package org.almagest.server.results;

import com.adobe.testing.s3mock.S3MockApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.almagest.server.settings.JobSettings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/** A store that speaks S3, within this process, with one empty bucket. */
final class S3Server implements AutoCloseable {
  private static final String BUCKET = "almagest";

  private static final String SECURITY =
      "org.springframework.boot.security.autoconfigure.web.servlet.";

  private final int port = freePort();
  private final S3MockApplication application;

  /**
   * Starts it.
   *
   * @param folder where it keeps its objects
   */
  S3Server(Path folder) {
    application =
        S3MockApplication.start(
            // Adds settings of its own.
            new HashMap<>(
                Map.of(
                    S3MockApplication.PROP_HTTP_PORT,
                    port,
                    S3MockApplication.PROP_HTTPS_PORT,
                    S3MockApplication.RANDOM_PORT,
                    S3MockApplication.PROP_SILENT,
                    true,
                    "com.adobe.testing.s3mock.store.root",
                    folder.toString())),
            // Without this it reads the archive's own application.yml as well.
            "--spring.config.location=classpath:application.properties",
            // The archive brings these along; the store would have everybody sign in.
            "--spring.autoconfigure.exclude="
                + SECURITY
                + "SecurityFilterAutoConfiguration,"
                + SECURITY
                + "ServletWebSecurityAutoConfiguration");
    try (S3Client client = S3Clients.client(settings(null))) {
      client.createBucket(of -> of.bucket(BUCKET));
    }
  }

  JobSettings.S3 settings(@Nullable Duration redirect) {
    return at(port, redirect);
  }

  /** A port at which nobody listens. */
  JobSettings.S3 unreachable() {
    return at(1, null);
  }

  private static JobSettings.S3 at(int port, @Nullable Duration redirect) {
    return new JobSettings.S3(
        BUCKET,
        "some/jobs/",
        "us-east-1",
        URI.create("http://127.0.0.1:" + port),
        "key",
        "secret",
        true,
        redirect);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    application.stop();
  }
}
