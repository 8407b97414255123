package org.almagest.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.StringJoiner;
import org.almagest.server.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** People who ask a running server, each by name; the empty name is nobody's. */
public final class Guests implements AutoCloseable {
  /** The least that Argon2 can do: what is tested is not its strength. */
  private static final Argon2PasswordEncoder QUICK = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

  private static final String PASSWORD = "as good as any";

  private final RunningServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Visitors of {@code server}, which has accounts for {@code names}. */
  public Guests(RunningServer server, String... names) {
    this.server = server;
    for (String name : names) {
      database()
          .sql("INSERT INTO almagest.users (name, password) VALUES (:name, :password)")
          .param("name", name)
          .param("password", QUICK.encode(PASSWORD))
          .update();
    }
  }

  /** An answer. */
  public record Reply(int status, String text) {}

  /** How a job ended. */
  public record Ended(String id, String phase, String document) {
    /** The name by which queries find its result. */
    public String table() {
      return "JOB_UPLOAD.\"job" + id + "\"";
    }
  }

  /** The server's database, as the service's own role. */
  public JdbcClient database() {
    return JdbcClient.create(server.context().getBean(Database.class).owner());
  }

  /** Sends a form. */
  public Reply post(String name, String path, String... form) {
    return send(
        name,
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
  }

  public Reply get(String name, String path) {
    return send(name, request(path).GET());
  }

  public Reply delete(String name, String path) {
    return send(name, request(path).DELETE());
  }

  /** The answer of a synchronous query. */
  public Reply ask(String name, String query, String format) {
    return post(name, "/tap/sync", "LANG", "ADQL", "QUERY", query, "FORMAT", format);
  }

  /** The rows of a synchronous query that must succeed, as CSV. */
  public String rows(String name, String query) {
    Reply reply = ask(name, query, "csv");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.text().replace("\r\n", "\n");
  }

  /** Makes a job of a form and begins it. */
  public String begin(String name, String... form) {
    Reply made = post(name, "/tap/async?PHASE=RUN&LANG=ADQL", form);
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    return made.text().replaceAll("(?s).*<(?:uws:)?jobId>([^<]+)<.*", "$1");
  }

  /** Makes a job of a form and waits for its end. */
  public Ended run(String name, String... form) {
    return await(name, begin(name, form));
  }

  /** Waits for the end of a job. */
  public Ended await(String name, String id) {
    String document = "";
    for (int turn = 0; turn < 10; turn++) {
      document = get(name, "/tap/async/%s?WAIT=30".formatted(id)).text();
      String phase = document.replaceAll("(?s).*<uws:phase>([^<]+)<.*", "$1");
      if (!phase.equals("QUEUED") && !phase.equals("EXECUTING")) {
        return new Ended(id, phase, document);
      }
    }
    throw new AssertionError("the job does not end: " + document);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.root() + "/tap-server" + path));
  }

  /** After a redirect the request is another, and still from the same person. */
  private Reply send(String name, HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(signed(name, request), body());
      if (response.statusCode() == 303) {
        URI next = URI.create(response.headers().firstValue("Location").orElseThrow());
        response = client.send(signed(name, HttpRequest.newBuilder(next).GET()), body());
      }
      return new Reply(response.statusCode(), response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static HttpResponse.BodyHandler<String> body() {
    return HttpResponse.BodyHandlers.ofString(UTF_8);
  }

  private static HttpRequest signed(String name, HttpRequest.Builder request) {
    if (name.isEmpty()) {
      return request.build();
    }
    String proof = Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(UTF_8));
    return request.header("Authorization", "Basic " + proof).build();
  }

  private static String encoded(String... form) {
    StringJoiner text = new StringJoiner("&");
    for (int i = 0; i < form.length; i += 2) {
      text.add(form[i] + "=" + URLEncoder.encode(form[i + 1], UTF_8));
    }
    return text.toString();
  }

  @Override
  public void close() {
    client.close();
  }
}
