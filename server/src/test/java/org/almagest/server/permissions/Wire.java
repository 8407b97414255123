package org.almagest.server.permissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP as it is: no redirect is followed, no cookie kept.
 *
 * @param root of the server, without a path
 */
record Wire(HttpClient client, URI root) {
  private static final Pattern SESSION = Pattern.compile("JSESSIONID=([^;]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ENOUGH = 200_000;

  static Wire to(URI root) {
    return new Wire(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), root);
  }

  /**
   * Sends a request.
   *
   * @param form goes into the body of POST, PUT and PATCH, and into the query string of the others
   * @param headers that say who asks
   */
  Reply send(String method, String path, String form, Map<String, String> headers) {
    boolean bodied = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    String target = bodied || form.isEmpty() ? path : path + "?" + form;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(target))
            .timeout(PATIENCE)
            .method(
                method,
                bodied
                    ? HttpRequest.BodyPublishers.ofString(form)
                    : HttpRequest.BodyPublishers.noBody());
    if (bodied) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    headers.forEach(request::header);
    return reply(request.build());
  }

  /** A stream of events has no end: its beginning is enough. */
  private Reply reply(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream stream = response.body()) {
        boolean endless =
            response
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("text/event-stream");
        byte[] body = endless ? beginning(stream) : stream.readNBytes(ENOUGH);
        return new Reply(
            response.statusCode(),
            new String(body, StandardCharsets.UTF_8),
            response.headers().firstValue("Location").orElse(""),
            response.headers().allValues("WWW-Authenticate"),
            session(String.join("\n", response.headers().allValues("Set-Cookie"))));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(request.toString(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private static byte[] beginning(InputStream stream) throws IOException {
    byte[] some = new byte[ENOUGH];
    int length = Math.max(0, stream.read(some));
    return Arrays.copyOf(some, length);
  }

  private static String session(String cookies) {
    Matcher found = SESSION.matcher(cookies);
    return found.find() ? found.group(1) : "";
  }

  /** Parameters as name, value, name, value. */
  static String form(String... parameters) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }
}
