package org.almagest.server.permissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** matrix.tsv: a line for each endpoint. */
final class Matrix {
  private Matrix() {}

  static List<Row> rows() {
    try (InputStream file =
        Objects.requireNonNull(Matrix.class.getResourceAsStream("matrix.tsv"), "matrix.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::parse)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
