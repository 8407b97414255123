package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every requirement listed in {@code requirements/}, a file per topic, is named by a test or a
 * golden case, or its line says why not. Requirements of topics without a file are nobody's here.
 */
class RequirementsTest {
  private static final Path TESTS = Path.of("src/test");
  private static final Path LISTS = TESTS.resolve("resources/requirements");
  private static final Path OTHER_TESTS = Path.of("../schema/src/test");
  private static final Pattern IDENTIFIER = Pattern.compile("\\b(?:ADQL|FEA|TYP|UDF|GEO)-\\d+\\b");

  @Test
  void namesEveryRequirementOrSaysWhyNot() throws IOException {
    Map<String, String> listed = listed();
    Set<String> named = named(TESTS);
    named.addAll(named(OTHER_TESTS));

    List<String> faults = new ArrayList<>();
    listed.forEach((identifier, reason) -> {
      if (reason.isEmpty() && !named.contains(identifier)) {
        faults.add(identifier + " is named by no test");
      }
    });

    assertThat(listed).isNotEmpty();
    assertThat(faults).isEmpty();
  }

  /** Identifier to the reason, which is empty if a test must name it. */
  private static Map<String, String> listed() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (Path file : files(LISTS)) {
      for (String line : Files.readAllLines(file)) {
        Matcher matcher = IDENTIFIER.matcher(line);
        if (matcher.lookingAt()) {
          listed.put(matcher.group(), line.substring(matcher.end()).strip());
        }
      }
    }
    return listed;
  }

  private static Set<String> named(Path folder) throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path file : files(folder)) {
      if (!file.startsWith(LISTS)) {
        IDENTIFIER
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> named.add(found.group()));
      }
    }
    return named;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
