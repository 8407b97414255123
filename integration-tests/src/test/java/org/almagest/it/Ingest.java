package org.almagest.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Program;

/** The operator's command that publishes a table, run beside the server. */
final class Ingest {
  private Ingest() {}

  static Program.Finished run(Archive archive, Path file, String table, String... more) {
    List<String> words = new ArrayList<>(List.of("ingest", file.toString(), "--table", table));
    words.addAll(List.of(more));
    return archive.deployment().command(words.toArray(String[]::new));
  }
}
