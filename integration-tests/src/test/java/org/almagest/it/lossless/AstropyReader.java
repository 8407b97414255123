package org.almagest.it.lossless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almagest.it.harness.RealClients;
import org.jspecify.annotations.Nullable;

/**
 * Astropy as Debian packages it.
 *
 * @param format as {@code Table.read} calls it
 */
record AstropyReader(String format) implements Reader {
  @Override
  public String name() {
    return "astropy";
  }

  @Override
  public List<@Nullable Object> read(byte[] document) {
    throw new UnsupportedOperationException("one start of Python reads all documents");
  }

  @Override
  public Map<Specimen, List<@Nullable Object>> read(Map<Specimen, byte[]> documents)
      throws IOException {
    Path folder = Files.createTempDirectory("almagest-it");
    try {
      return read(documents, folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private Map<Specimen, List<@Nullable Object>> read(Map<Specimen, byte[]> documents, Path folder)
      throws IOException {
    int number = 0;
    for (byte[] document : documents.values()) {
      Files.write(folder.resolve("%03d".formatted(number++)), document);
    }
    List<String> lines =
        RealClients.python("lossless.py", folder.toString(), format).lines().toList();
    Map<Specimen, List<@Nullable Object>> values = new LinkedHashMap<>();
    for (Specimen specimen : documents.keySet()) {
      String line = lines.get(values.size());
      values.put(
          specimen,
          line.equals(UNREADABLE)
              ? Collections.nCopies(specimen.traits().size(), UNREADABLE)
              : JsonText.list(line));
    }
    return values;
  }
}
