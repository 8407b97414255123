package org.almagest.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Whoever comes to an archive with whatever proves who that is. Follows no redirect, keeps no
 * cookie by itself.
 *
 * @param client how the connections are made
 * @param root of the server, without a path
 * @param headers that are always sent
 */
public record Guest(HttpClient client, URI root, Map<String, String> headers) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern SESSION = Pattern.compile("JSESSIONID=([^;\\s]+)");

  /** Nobody yet. */
  public static Guest of(Archive archive) {
    return at(URI.create(archive.tap().root()));
  }

  /** Nobody yet, at any server. */
  public static Guest at(URI root) {
    return new Guest(builder().build(), root, Map.of());
  }

  /** The same from another address of this machine. */
  public Guest from(String address) {
    InetAddress source = InetAddress.ofLiteral(address);
    return new Guest(builder().localAddress(source).build(), root, headers);
  }

  private static HttpClient.Builder builder() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10));
  }

  /** The same with one header more. */
  public Guest with(String header, String value) {
    Map<String, String> all = new TreeMap<>(headers);
    all.put(header, value);
    return new Guest(client, root, Map.copyOf(all));
  }

  /** The same at another node. */
  public Guest movedTo(Archive archive) {
    return new Guest(client, URI.create(archive.tap().root()), headers);
  }

  /** By HTTP Basic. */
  public Guest basic(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** By a token. */
  public Guest bearer(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** With a session. */
  public Guest session(String id) {
    return with("Cookie", "JSESSIONID=" + id);
  }

  /** Signs in by the form, and has the session. */
  public Guest signedIn(String name, String password) {
    return session(sessionOf(login(name, password).ok()));
  }

  /** The answer to the form. */
  public Answer login(String name, String password) {
    return post("/tap-server/login", "username", name, "password", password);
  }

  /** The session that an answer gives. */
  public static String sessionOf(Answer answer) {
    Matcher cookie = SESSION.matcher(answer.headers().firstValue("Set-Cookie").orElse(""));
    assertThat(cookie.lookingAt()).as("%s", answer.headers()).isTrue();
    return cookie.group(1);
  }

  /** GET of a path. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** HEAD of a path. */
  public Answer head(String path) {
    return send(request(path).HEAD());
  }

  /** DELETE of a path. */
  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** POST of a form; parameters as name, value, name, value. */
  public Answer post(String path, String... parameters) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Tap.encoded(parameters))));
  }

  /** POST of a form with files. */
  public Answer post(String path, Form form) {
    return send(
        request(path)
            .header("Content-Type", form.contentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.body())));
  }

  /** The names of the jobs in the list. */
  public List<String> jobs() {
    String list = get("/tap-server/tap/async").ok().text();
    return Xml.all(Xml.parse(list), "jobref").stream()
        .map((Element job) -> job.getAttribute("id"))
        .toList();
  }

  /** Makes a job that waits to be started; its name. */
  public String job(String query) {
    Answer made = post("/tap-server/tap/async", "LANG", "ADQL", "QUERY", query);
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    String location = made.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE);
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
