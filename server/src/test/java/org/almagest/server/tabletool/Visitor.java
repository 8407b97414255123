package org.almagest.server.tabletool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * Somebody with an account, or nobody.
 *
 * @param root of the server
 * @param authorization empty for nobody
 */
record Visitor(HttpClient client, URI root, String authorization) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What came back. */
  record Reply(int status, String body, String location) {
    Reply is(int expected) {
      assertThat(status).as(body).isEqualTo(expected);
      return this;
    }

    Reply says(String piece) {
      assertThat(body).contains(piece);
      return this;
    }
  }

  static Visitor at(URI root) {
    return new Visitor(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), root, "");
  }

  Visitor as(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Visitor(client, root, "Basic " + Base64.getEncoder().encodeToString(both));
  }

  Reply upload(Form form) {
    return send("POST", "/tap-server/Upload", form.contentType(), form.bytes());
  }

  Reply post(String path, String... namesAndValues) {
    return send(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        encoded(namesAndValues).getBytes(StandardCharsets.UTF_8));
  }

  Reply load(String path, String type, String body) {
    return send("POST", path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  Reply put(String path, String type, String body) {
    return send("PUT", path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  Reply get(String path) {
    return send("GET", path, "", new byte[0]);
  }

  Reply delete(String path) {
    return send("DELETE", path, "", new byte[0]);
  }

  /** The result of a query, as CSV. */
  String csv(String query) {
    return query(query).is(200).body();
  }

  Reply query(String query) {
    return post("/tap-server/tap/sync", "LANG", "ADQL", "FORMAT", "csv", "QUERY", query);
  }

  /** Waits until a job has ended; its document. */
  String ended(String location) {
    String path = URI.create(location).getPath();
    String document;
    do {
      document = get(path + "?WAIT=30").is(200).body();
    } while (!document.matches("(?s).*<uws:phase>(COMPLETED|ERROR|ABORTED)<.*"));
    return document;
  }

  Reply send(String method, String path, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(path))
            .timeout(PATIENCE)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String location = response.headers().firstValue("Location").orElse("");
      return new Reply(response.statusCode(), response.body(), location);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private static String encoded(String... namesAndValues) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(namesAndValues[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }
}
