package org.almagest.it.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almagest.it.harness.Program;

/**
 * PostgreSQL's programs, run by an account that is not root, as they demand.
 *
 * @param folder where they are
 */
record PostgresPrograms(Path folder) {
  private static final String ACCOUNT = "postgres";
  private static final List<String> AS_ACCOUNT =
      List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=" + ACCOUNT, "--init-groups", "--");

  /** Those of this machine: where ALMAGEST_PG_BIN says, or Debian's newest. */
  static Optional<PostgresPrograms> find() throws IOException {
    String chosen = System.getenv("ALMAGEST_PG_BIN");
    if (chosen != null && !chosen.isBlank()) {
      return Optional.of(new PostgresPrograms(Path.of(chosen)));
    }
    Path packaged = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(packaged)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(packaged)) {
      return versions
          .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
          .max(Comparator.comparingInt(PostgresPrograms::number))
          .map(version -> new PostgresPrograms(version.resolve("bin")));
    }
  }

  private static int number(Path version) {
    return Integer.parseInt(version.getFileName().toString());
  }

  Program.Finished run(Duration limit, String program, List<String> words) {
    return Program.run(limit, Map.of(), command(program, words));
  }

  Process start(String program, List<String> words, Path log) throws IOException {
    return new ProcessBuilder(command(program, words))
        .directory(new File("/"))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private List<String> command(String program, List<String> words) {
    List<String> command = new ArrayList<>(isRoot() ? AS_ACCOUNT : List.of());
    command.add(folder.resolve(program).toString());
    command.addAll(words);
    return command;
  }

  /** Makes their account the owner of a file or folder. */
  void give(Path path) throws IOException {
    if (isRoot()) {
      Files.setOwner(
          path,
          FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT));
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
