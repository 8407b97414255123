package org.almagest.server.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almagest.server.RunningServer;
import org.almagest.server.database.Database;
import org.almagest.server.demo.DemoCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole server with the demo catalogue, and a client that sends tables to it. */
final class UploadServer implements AutoCloseable {
  /** Asked in a session of the role itself: no other may look at them. */
  private static final String AT_WORK =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE usename = current_user AND pid <> pg_backend_pid() AND state <> 'idle'
      """;

  private static final String RUNNING = AT_WORK + " AND query LIKE 'COPY (%'";

  private final RunningServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  UploadServer(String... settings) throws IOException {
    server = RunningServer.start(settings);
    Database database = server.context().getBean(Database.class);
    DemoCatalogue.publishIfEmpty(database.owner(), database.readerRole(), _ -> {});
  }

  URI uri(String path) {
    return server.root().resolve("/tap-server/tap" + path);
  }

  HttpResponse<String> sync(Multipart form) throws IOException, InterruptedException {
    return post("/sync", form);
  }

  HttpResponse<String> post(String path, Multipart form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", form.contentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  <T> T bean(Class<T> type) {
    return server.context().getBean(type);
  }

  /**
   * Whether nothing is left of what was sent: at once, or as soon as the last answer's thread has
   * cleared up.
   */
  boolean isClean() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (count(AT_WORK) > 0 || !scratch().isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  /** Whether a query over uploaded tables runs, or will within a while. */
  boolean isBusy() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (count(RUNNING) == 0) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  private long count(String sql) {
    return JdbcClient.create(bean(Database.class).uploads()).sql(sql).query(Long.class).single();
  }

  /** What lies on disk for queries at the moment, beside what is always there. */
  private List<Path> scratch() {
    Path scratch = server.home().resolve("scratch");
    Set<Path> known = Set.of(scratch, scratch.resolve(".in-use"), scratch.resolve("parts"));
    try (Stream<Path> files = Files.walk(scratch)) {
      return files.filter(file -> !known.contains(file)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
