package org.almagest.it.lossless;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almagest.it.harness.Checkout;

/** The types and values of src/test/resources/lossless.tsv. */
final class Specimens {
  private Specimens() {}

  static List<Specimen> read() throws IOException {
    List<Specimen> specimens = new ArrayList<>();
    List<Specimen.Trait> traits = new ArrayList<>();
    List<String> type = List.of();
    for (String line :
        Files.readAllLines(Checkout.file("integration-tests/src/test/resources/lossless.tsv"))) {
      List<String> fields = Arrays.asList(line.split("\t", -1));
      if (line.startsWith("#")) {
        continue;
      }
      if (fields.getFirst().isBlank()) {
        traits.add(new Specimen.Trait(fields.get(1), fields.get(2)));
        continue;
      }
      add(specimens, type, traits);
      type = fields;
      traits.clear();
    }
    add(specimens, type, traits);
    return specimens;
  }

  private static void add(
      List<Specimen> specimens, List<String> type, List<Specimen.Trait> traits) {
    if (!type.isEmpty()) {
      Kind kind = Kind.valueOf(type.get(10));
      specimens.add(new Specimen(type.getFirst(), type.get(1), type.subList(2, 10), kind, traits));
    }
  }
}
