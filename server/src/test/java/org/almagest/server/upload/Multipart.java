package org.almagest.server.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart form, in the way of one client or another. */
final class Multipart {
  private final String boundary;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /**
   * An empty form.
   *
   * @param boundary without quotes
   */
  Multipart(String boundary) {
    this.boundary = boundary;
  }

  /** A form of a query over one uploaded table. */
  static Multipart of(String query, String upload, String part, byte[] table) {
    return new Multipart("b-o-u-n-d-a-r-y")
        .text("LANG", "ADQL")
        .text("QUERY", query)
        .text("RESPONSEFORMAT", "csv")
        .text("UPLOAD", upload)
        .file(part, table);
  }

  Multipart text(String name, String value) {
    append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(boundary, name));
    append(value + "\r\n");
    return this;
  }

  Multipart file(String name, byte[] content) {
    append(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, name, name));
    bytes.writeBytes(content);
    append("\r\n");
    return this;
  }

  Multipart file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void append(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes.toByteArray());
    whole.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }
}
