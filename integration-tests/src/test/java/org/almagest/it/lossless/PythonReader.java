package org.almagest.it.lossless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.almagest.it.harness.RealClients;
import org.jspecify.annotations.Nullable;

/**
 * Python, or astropy, as Debian packages them.
 *
 * @param format as {@code Table.read} calls it; json for Python's own
 */
record PythonReader(String name, String format) implements Reader {
  @Override
  public Seen read(byte[] document) throws IOException {
    return read(List.of(document)).getFirst();
  }

  /** Astropy 5 expects a shape of the rows that are not there. */
  @Override
  public boolean readsWithoutRows(Specimen specimen) {
    return !format.equals("ascii.ecsv") || !specimen.isList() || specimen.isVariable();
  }

  /** One start of Python reads them all. */
  @Override
  public List<Seen> read(List<byte[]> documents) throws IOException {
    Path folder = Files.createTempDirectory("almagest-it");
    try {
      return read(documents, folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private List<Seen> read(List<byte[]> documents, Path folder) throws IOException {
    int number = 0;
    for (byte[] document : documents) {
      Files.write(folder.resolve("%03d".formatted(number++)), document);
    }
    return RealClients.python("lossless.py", folder.toString(), format)
        .lines()
        .map(line -> line.equals(UNREADABLE) ? Seen.NOTHING : seen(JsonText.list(line)))
        .toList();
  }

  private static Seen seen(List<@Nullable Object> line) {
    List<String> names = new ArrayList<>();
    list(line.getFirst()).forEach(name -> names.add(String.valueOf(name)));
    return new Seen(names, list(line.getLast()));
  }

  private static List<@Nullable Object> list(@Nullable Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
  }
}
