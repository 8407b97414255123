package org.almagest.adql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A file of golden cases, blank lines between them: comments ({@code -- ...}), the ADQL up to a
 * semicolon at the end of a line, then on one line the expected SQL or {@code # error: message}.
 */
record GoldenFile(List<Case> cases) {
  record Case(String comment, String adql, String expected) {
    private String text() {
      return comment + adql + ";\n" + expected + "\n";
    }
  }

  static GoldenFile read(Path path) {
    try {
      List<Case> cases = new ArrayList<>();
      for (String block : Files.readString(path).strip().split("\n\\s*\n", -1)) {
        cases.add(parse(block));
      }
      return new GoldenFile(List.copyOf(cases));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case parse(String block) {
    int body = 0;
    while (block.startsWith("-- ", body)) {
      body = block.indexOf('\n', body) + 1;
    }
    int end = block.indexOf(";\n", body);
    String adql =
        end < 0 ? block.substring(body).replaceFirst(";$", "") : block.substring(body, end);
    String expected = end < 0 ? "" : block.substring(end + 2).strip();
    return new Case(block.substring(0, body), adql, expected);
  }

  GoldenFile updated(UnaryOperator<String> translation) {
    return new GoldenFile(
        cases.stream()
            .map(old -> new Case(old.comment(), old.adql(), translation.apply(old.adql())))
            .toList());
  }

  void write(Path path) {
    try {
      Files.writeString(path, cases.stream().map(Case::text).collect(Collectors.joining("\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
