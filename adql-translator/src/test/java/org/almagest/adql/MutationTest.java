package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is done to a query, it is translated or refused; the seed tells which one was not. */
class MutationTest {
  private static final long SEED = FuzzLength.from(20261120);
  private static final int MUTATIONS = FuzzLength.rounds(30);

  private final Random random = new Random(SEED);
  private final Translator translator = new Translator();

  @Test
  void mutatedQueriesOnlyThrowAdqlException() throws IOException {
    List<String> queries = queries();
    for (String query : queries) {
      for (int round = 0; round < MUTATIONS; round++) {
        String mutant = mutated(query, queries.get(random.nextInt(queries.size())));
        assertThatCode(() -> attempt(mutant))
            .as("seed %d, query %s", SEED, mutant)
            .doesNotThrowAnyException();
      }
    }
  }

  private void attempt(String adql) {
    try {
      translator.translate(adql, GoldenCatalogue.CATALOG, 100);
    } catch (AdqlException expected) {
      // refused with a message: fine
    }
  }

  private String mutated(String query, String other) {
    String[] words = query.split(" ", -1);
    String[] donors = other.split(" ", -1);
    int at = random.nextInt(words.length);
    words[at] =
        switch (random.nextInt(5)) {
          case 0 -> "";
          case 1 -> donors[random.nextInt(donors.length)];
          case 2 -> words[random.nextInt(words.length)];
          case 3 -> words[at] + " " + words[at];
          default -> broken(words[at]);
        };
    return String.join(" ", words);
  }

  private String broken(String word) {
    int cut = random.nextInt(word.length() + 1);
    String letters = "'\"(),.*-1eNULL%;\u00e9\u0000";
    return word.substring(0, cut)
        + letters.charAt(random.nextInt(letters.length()))
        + word.substring(cut);
  }

  private static List<String> queries() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("src/test/resources/golden"))) {
      return paths
          .filter(path -> path.toString().endsWith(".sql") && !path.endsWith("catalogue.sql"))
          .sorted()
          .flatMap(path -> GoldenFile.read(path).cases().stream())
          .map(GoldenFile.Case::adql)
          .toList();
    }
  }
}
