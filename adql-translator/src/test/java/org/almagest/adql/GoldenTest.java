package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.adql.GoldenFile.Case;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Queries and the SQL or the message they must give, from golden/. {@code -Dgolden.update=true}
 * writes what is instead of checking it.
 */
class GoldenTest {
  private static final Path ROOT = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private final Translator translator = new Translator();

  @TestFactory
  Stream<DynamicContainer> translations() throws IOException {
    return files().stream().map(this::container);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(ROOT)) {
      return paths
          .filter(path -> path.toString().endsWith(".sql"))
          .filter(path -> ROOT.relativize(path).getNameCount() > 1)
          .sorted()
          .toList();
    }
  }

  private DynamicContainer container(Path path) {
    GoldenFile file = GoldenFile.read(path);
    if (UPDATE) {
      file.updated(this::translated).write(path);
    }
    return DynamicContainer.dynamicContainer(
        ROOT.relativize(path).toString(),
        file.cases().stream().map(this::test).collect(Collectors.toList()));
  }

  private DynamicTest test(Case golden) {
    return DynamicTest.dynamicTest(
        golden.adql(),
        () ->
            assertThat(UPDATE ? golden.expected() : translated(golden.adql()))
                .isEqualTo(golden.expected()));
  }

  private String translated(String adql) {
    try {
      return translator.translate(adql, GoldenCatalogue.CATALOG, 1000).sql();
    } catch (AdqlException e) {
      return "# error: " + e.getMessage();
    }
  }
}
