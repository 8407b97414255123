package org.almagest.server.tabletool;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart form as astroquery writes it, to the letter. */
final class Form {
  private static final String BOUNDARY = "===1795194668358===";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  static Form of(String... namesAndValues) {
    Form form = new Form();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.write("--%s\r\n".formatted(BOUNDARY));
      form.write(
          "Content-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(namesAndValues[i]));
      form.write(namesAndValues[i + 1] + "\r\n");
    }
    return form;
  }

  /** What astroquery sends where there is no file. */
  Form withoutFile() {
    return file("", new byte[0]);
  }

  Form file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Form file(String name, byte[] content) {
    write("--%s\r\n".formatted(BOUNDARY));
    write(
        "Content-Disposition: form-data; name=\"FILE\"; filename=\"%s\"\r\nContent-Type: None\r\n\r\n"
            .formatted(name));
    body.writeBytes(content);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes("--%s--\r\n\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }
}
