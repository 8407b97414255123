package org.almagest.it.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.almagest.it.harness.Tap;

/**
 * The service as clients know it: several addresses. A request that is not answered, answered with
 * 5xx or 429, or that did not reach the archive whole, is sent again, to the next address.
 * Thread-safe.
 */
final class Service {
  private static final Duration ANSWER = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int PAUSE_MILLIS = 150;
  private static final int UNREADABLE = 400;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final List<URI> addresses;
  private final Tally tally;
  private final AtomicInteger turn = new AtomicInteger();

  Service(List<URI> addresses, Tally tally) {
    this.addresses = List.copyOf(addresses);
    this.tally = tally;
  }

  /** GET that may be held so long before it is answered. */
  Optional<Reply> get(String path, Duration held) throws InterruptedException {
    return send(address -> request(address, path).timeout(ANSWER.plus(held)).GET().build());
  }

  Optional<Reply> delete(String path) throws InterruptedException {
    return send(address -> request(address, path).timeout(ANSWER).DELETE().build());
  }

  /** POST of a form: name, value, name, value. */
  Optional<Reply> post(String path, List<String> form) throws InterruptedException {
    return send(address -> posting(address, path, form).build());
  }

  /** The same with an idempotency key. */
  Optional<Reply> postOnce(String path, String key, List<String> form) throws InterruptedException {
    return send(address ->
        posting(address, path, form).header("Idempotency-Key", "\"" + key + "\"").build());
  }

  private static HttpRequest.Builder posting(URI address, String path, List<String> form) {
    String body = Tap.encoded(form.toArray(String[]::new));
    return request(address, path)
        .timeout(ANSWER)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder request(URI address, String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  @FunctionalInterface
  private interface Making {
    HttpRequest request(URI address);
  }

  private Optional<Reply> send(Making making) throws InterruptedException {
    Instant first = Instant.now();
    for (int tries = 0; Instant.now().isBefore(first.plus(PATIENCE)); tries++) {
      URI address = addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
      Instant from = Instant.now();
      Optional<HttpResponse<byte[]>> answer = attempt(making.request(address));
      if (answer.isPresent()) {
        return Optional.of(new Reply(answer.get(), first, from, Instant.now(), tries > 0));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    tally.count("requests given up");
    return Optional.empty();
  }

  private Optional<HttpResponse<byte[]>> attempt(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      int status = answer.statusCode();
      if (status >= 500 || status == 429) {
        tally.count("requests sent again after " + status);
        return Optional.empty();
      }
      if (status == UNREADABLE && isPage(answer)) {
        tally.count("requests sent again that Tomcat could not read: " + words(answer));
        return Optional.empty();
      }
      return Optional.of(answer);
    } catch (IOException broken) {
      tally.count("requests sent again after no answer");
      return Optional.empty();
    }
  }

  /** The archive answers with VOTables; a page is Tomcat's, about a connection that was broken. */
  private static boolean isPage(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private static String words(HttpResponse<byte[]> page) {
    String text = new String(page.body(), StandardCharsets.UTF_8);
    return text.replaceAll("(?s)<style.*?</style>|<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }
}
