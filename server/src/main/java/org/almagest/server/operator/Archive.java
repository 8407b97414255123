package org.almagest.server.operator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.almagest.server.settings.SettingsFile;
import org.almagest.server.tls.ClientTrust;

/** Asks a TAP service synchronously. */
final class Archive {
  private Archive() {}

  /**
   * The body of the result; close it.
   *
   * @throws IOException with the service's own words if it refuses
   */
  static InputStream ask(URI base, String query, ResultFormat format) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + "/sync"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(query, format)))
            .build();
    HttpResponse<InputStream> response = send(request);
    if (response.statusCode() != 200) {
      try (InputStream body = response.body()) {
        throw new IOException(ErrorDocument.text(body, response.statusCode()));
      }
    }
    return response.body();
  }

  private static HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .sslContext(ClientTrust.context(SettingsFile.load()))
            .build();
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the archive");
    }
  }

  private static String form(String query, ResultFormat format) {
    return "REQUEST=doQuery&LANG=ADQL&RESPONSEFORMAT="
        + encoded(format.mediaType())
        + "&QUERY="
        + encoded(query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
