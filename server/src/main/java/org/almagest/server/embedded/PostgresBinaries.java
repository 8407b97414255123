package org.almagest.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs of one major version.
 *
 * @param folder holds {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param major version, 15 or more
 */
record PostgresBinaries(Path folder, int major) {
  static final int OLDEST = 15;
  private static final Pattern VERSION = Pattern.compile("PostgreSQL\\)? (\\d+)");

  Path program(String name) {
    return folder.resolve(name);
  }

  /**
   * Those of {@code wanted}, or else the newest ones, rather with pgSphere than without.
   *
   * @param environment {@code ALMAGEST_PG_BIN} goes before the installed ones, then {@code PATH}
   */
  static PostgresBinaries find(Map<String, String> environment, OptionalInt wanted) {
    List<PostgresBinaries> found = installed(environment);
    List<PostgresBinaries> fitting =
        found.stream().filter(each -> wanted.isEmpty() || each.major == wanted.getAsInt()).toList();
    return fitting.stream()
        .filter(PostgresBinaries::withPgSphere)
        .findFirst()
        .or(() -> fitting.stream().findFirst())
        .orElseThrow(() -> new ClusterException(missing(wanted, found)));
  }

  /** Where extensions are installed; empty when {@code pg_config} does not tell. */
  Optional<Path> extensions() {
    return Programs.output(List.of(program("pg_config").toString(), "--sharedir"))
        .map(share -> Path.of(share, "extension"));
  }

  boolean withPgSphere() {
    return extensions()
        .filter(each -> Files.isRegularFile(each.resolve("pg_sphere.control")))
        .isPresent();
  }

  private static List<PostgresBinaries> installed(Map<String, String> environment) {
    Stream<Path> named = Stream.ofNullable(environment.get("ALMAGEST_PG_BIN")).map(Path::of);
    Stream<Path> path = Stream.of(environment.getOrDefault("PATH", "").split(":")).map(Path::of);
    return Stream.of(named, packaged(), path)
        .flatMap(each -> each)
        .map(PostgresBinaries::in)
        .flatMap(Optional::stream)
        .filter(each -> each.major >= OLDEST)
        .toList();
  }

  /** Debian, Ubuntu and PGDG packages, then those of Red Hat and of Homebrew. */
  private static Stream<Path> packaged() {
    return Stream.of(
            folders(Path.of("/usr/lib/postgresql"), ""),
            folders(Path.of("/usr"), "pgsql-"),
            folders(Path.of("/opt/homebrew/opt"), "postgresql@"))
        .flatMap(each -> each)
        .map(each -> each.resolve("bin"));
  }

  private static Stream<Path> folders(Path parent, String prefix) {
    if (!Files.isDirectory(parent)) {
      return Stream.empty();
    }
    Pattern name = Pattern.compile(Pattern.quote(prefix) + "\\d+");
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(each -> name.matcher(each.getFileName().toString()).matches())
          .sorted(Comparator.comparingInt(PostgresBinaries::numberOf).reversed())
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int numberOf(Path folder) {
    return Integer.parseInt(folder.getFileName().toString().replaceAll("\\D", ""));
  }

  private static Optional<PostgresBinaries> in(Path folder) {
    if (!Files.isExecutable(folder.resolve("initdb"))
        || !Files.isExecutable(folder.resolve("pg_ctl"))) {
      return Optional.empty();
    }
    return version(folder.resolve("pg_ctl")).map(major -> new PostgresBinaries(folder, major));
  }

  private static Optional<Integer> version(Path program) {
    return Programs.output(List.of(program.toString(), "--version"))
        .map(VERSION::matcher)
        .filter(Matcher::find)
        .map(matcher -> Integer.valueOf(matcher.group(1)));
  }

  private static String missing(OptionalInt wanted, List<PostgresBinaries> found) {
    if (wanted.isPresent()) {
      return "The private database was made by PostgreSQL %d, which is not installed (found: %s). Install postgresql-%d, or bring the data over with pg_upgrade."
          .formatted(
              wanted.getAsInt(),
              found.isEmpty() ? "none" : found.stream().map(each -> "" + each.major).toList(),
              wanted.getAsInt());
    }
    return "PostgreSQL %d or newer is not installed. On Debian: apt-get install postgresql postgresql-15-pgsphere; or name its bin folder in ALMAGEST_PG_BIN, or a database of yours in ALMAGEST_DB_URL."
        .formatted(OLDEST);
  }
}
