package org.almagest.it.harness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as multipart/form-data. Used by one thread. */
public final class Form {
  private static final String BOUNDARY = "----boundary-of-the-integration-tests";

  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  /** Fields as name, value, name, value. */
  public static Form of(String... fields) {
    return new Form().with(fields);
  }

  /** The same with more fields. */
  public Form with(String... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      part("name=\"" + fields[i] + '"', "", fields[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** The same with a file. */
  public Form file(String name, String fileName, byte[] content) {
    part(
        "name=\"%s\"; filename=\"%s\"".formatted(name, fileName),
        "Content-Type: application/octet-stream\r\n",
        content);
    return this;
  }

  /** The same with a file of text. */
  public Form file(String name, String fileName, String content) {
    return file(name, fileName, content.getBytes(StandardCharsets.UTF_8));
  }

  private void part(String disposition, String more, byte[] content) {
    text(
        "--%s\r\nContent-Disposition: form-data; %s\r\n%s\r\n"
            .formatted(BOUNDARY, disposition, more));
    parts.writeBytes(content);
    text("\r\n");
  }

  private void text(String text) {
    parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] body() {
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream(parts.size() + end.length);
    whole.writeBytes(parts.toByteArray());
    whole.writeBytes(end);
    return whole.toByteArray();
  }
}
