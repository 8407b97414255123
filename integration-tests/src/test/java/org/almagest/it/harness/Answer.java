package org.almagest.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What the server answered.
 *
 * @param status HTTP status
 * @param headers HTTP headers
 * @param text the body as UTF-8, unpacked if it came as gzip
 */
public record Answer(int status, HttpHeaders headers, String text) {
  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(),
        response.headers(),
        new String(unpacked(response), StandardCharsets.UTF_8));
  }

  private static byte[] unpacked(HttpResponse<byte[]> response) {
    boolean gzip = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    if (!gzip || response.body().length == 0) {
      return response.body();
    }
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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
