package org.almagest.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the server answered.
 *
 * @param status HTTP status
 * @param headers HTTP headers
 * @param text the body as UTF-8
 */
public record Answer(int status, HttpHeaders headers, String text) {
  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(),
        response.headers(),
        new String(response.body(), StandardCharsets.UTF_8));
  }

  /** Content-Type as sent, without blanks; empty if there is none. */
  public String contentType() {
    return headers.firstValue("Content-Type").orElse("").replace(" ", "");
  }

  /** Checks that it is a success. */
  public Answer ok() {
    assertThat(status).as(text).isEqualTo(200);
    return this;
  }

  /** The body as VOTable. */
  public Votable votable() {
    return Votable.parse(text);
  }

  /** The lines of a CSV or TSV body, header line included. */
  public List<String> lines() {
    return text.lines().toList();
  }
}
