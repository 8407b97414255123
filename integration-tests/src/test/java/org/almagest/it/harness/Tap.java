package org.almagest.it.harness;

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
import java.util.ArrayList;
import java.util.List;

/**
 * A TAP service, spoken to over HTTP.
 *
 * @param url its base, without trailing slash
 */
public record Tap(String url) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** The server's root, two levels above. */
  public String root() {
    return URI.create(url).resolve("/").toString();
  }

  /** GET of a path below the base, as it stands. */
  public Answer get(String path, String... headers) {
    return getUrl(url + path, headers);
  }

  /** GET of any URL; headers as name, value, name, value. */
  public Answer getUrl(String any, String... headers) {
    return send(request(any, headers).GET().build());
  }

  /** POST of a form to a path below the base; parameters as name, value, name, value. */
  public Answer post(String path, String... parameters) {
    return send(form(path, parameters).build());
  }

  /** POST of a form with one more header. */
  public Answer postWithHeader(String header, String value, String path, String... parameters) {
    return send(form(path, parameters).header(header, value).build());
  }

  /** POST of a body of any type. */
  public Answer postBody(String path, String contentType, HttpRequest.BodyPublisher body) {
    return send(request(url + path).header("Content-Type", contentType).POST(body).build());
  }

  /** A synchronous ADQL query; more parameters as name, value, name, value. */
  public Answer query(String adql, String... more) {
    return post("/sync", queryParameters(adql, more));
  }

  /** The answer to a query as it flows; the caller closes it. */
  public HttpResponse<InputStream> open(String adql, String... more) {
    HttpRequest request = form("/sync", queryParameters(adql, more)).build();
    return exchange(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  /** The rows of a query's CSV, without the header line. */
  public List<String> csv(String adql) {
    List<String> lines = query(adql, "FORMAT", "csv", "MAXREC", "1000000").ok().lines();
    return lines.subList(1, lines.size());
  }

  /** A query's answer as VOTable with readable cells. */
  public Votable table(String adql, String... more) {
    String[] parameters = new String[more.length + 2];
    System.arraycopy(more, 0, parameters, 0, more.length);
    parameters[more.length] = "FORMAT";
    parameters[more.length + 1] = "votable/td";
    return query(adql, parameters).ok().votable();
  }

  private static String[] queryParameters(String adql, String... more) {
    List<String> parameters = new ArrayList<>(List.of("LANG", "ADQL", "QUERY", adql));
    parameters.addAll(List.of(more));
    return parameters.toArray(String[]::new);
  }

  private HttpRequest.Builder form(String path, String... parameters) {
    return request(url + path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(parameters)));
  }

  /** Parameters as a query string. */
  public static String encoded(String... parameters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      pairs.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  private static HttpRequest.Builder request(String any, String... headers) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(any)).timeout(PATIENCE);
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private static Answer send(HttpRequest request) {
    return Answer.of(exchange(request, HttpResponse.BodyHandlers.ofByteArray()));
  }

  private static <T> HttpResponse<T> exchange(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return HTTP.send(request, handler);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
