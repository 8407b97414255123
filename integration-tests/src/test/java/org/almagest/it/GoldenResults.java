package org.almagest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What golden queries yield on the rows of golden/catalogue.sql. Beside {@code x.sql} may lie
 * {@code x.results}, blank lines between cases: the ADQL on one line with its semicolon, then the
 * rows as CSV ({@code null} for NULL), sorted as text unless the query says ORDER BY.
 */
final class GoldenResults {
  private static final String NONE = "(no rows)";

  /**
   * A query with a known result.
   *
   * @param sql its golden translation
   */
  record Case(String adql, String sql, List<String> rows) {
    /** The rows in the order in which they are compared. */
    List<String> comparable(List<String> found) {
      return adql.contains("ORDER BY") ? found : found.stream().sorted().toList();
    }
  }

  private GoldenResults() {}

  static List<Case> below(Path golden) throws IOException {
    try (Stream<Path> files = Files.walk(golden)) {
      List<Case> cases = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".results")).toList()) {
        cases.addAll(cases(file));
      }
      return cases;
    }
  }

  private static List<Case> cases(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.results$", ".sql");
    Map<String, String> translations = translations(file.resolveSibling(name));
    List<Case> cases = new ArrayList<>();
    for (List<String> block : blocks(file)) {
      String adql = block.getFirst();
      String sql = translations.get(adql);
      if (sql == null) {
        throw new AssertionError("%s has no golden case %s".formatted(name, adql));
      }
      List<String> rows = block.subList(1, block.size());
      cases.add(new Case(adql, sql, rows.equals(List.of(NONE)) ? List.of() : rows));
    }
    return cases;
  }

  /** The SQL by the ADQL, blanks made one. */
  private static Map<String, String> translations(Path file) throws IOException {
    Map<String, String> translations = new LinkedHashMap<>();
    for (List<String> block : blocks(file)) {
      List<String> lines = block.stream().dropWhile(line -> line.startsWith("-- ")).toList();
      int end = 0;
      while (end < lines.size() - 1 && !lines.get(end).endsWith(";")) {
        end++;
      }
      String adql = String.join(" ", lines.subList(0, end + 1));
      String sql = String.join("\n", lines.subList(end + 1, lines.size()));
      translations.put(adql.strip().replaceAll("\\s+", " "), sql);
    }
    return translations;
  }

  private static List<List<String>> blocks(Path file) throws IOException {
    return Stream.of(Files.readString(file).strip().split("\n\\s*\n", -1))
        .map(block -> block.lines().toList())
        .toList();
  }
}
