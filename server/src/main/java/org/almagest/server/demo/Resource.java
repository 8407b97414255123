package org.almagest.server.demo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A resource of this package as a file, removed on closing. */
record Resource(Path path) implements Closeable {
  static Resource copy(String name) throws IOException {
    Path copy = Files.createTempFile("almagest-", "-" + name);
    try (InputStream in = open(name)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Resource(copy);
  }

  static String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = Resource.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("the resource " + name + " is not in the jar");
    }
    return in;
  }
}
