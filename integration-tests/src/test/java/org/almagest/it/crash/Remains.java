package org.almagest.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a run must not leave behind: files and rows without a job, sessions at work. */
record Remains(Postgres postgres, Path folder) {
  private static final String SESSIONS =
      """
      SELECT application_name || ' (' || state || ')' FROM pg_stat_activity
      WHERE application_name LIKE 'job %'
      """;

  private static final String JOBS = "SELECT id FROM almagest.jobs";

  /** All that should not be there. */
  List<String> found(Collection<Errand> errands) throws SQLException {
    List<String> found = new ArrayList<>(texts("session: ", SESSIONS));
    found.addAll(files(folder, errands));
    Set<String> known = new HashSet<>();
    errands.stream()
        .filter(errand -> errand.phase().isPresent())
        .forEach(errand -> errand.id().ifPresent(known::add));
    texts("", JOBS).stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> found.add("a job that nobody has made, or that was deleted: " + id));
    return found;
  }

  private List<String> texts(String prefix, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = postgres.superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(prefix + rows.getString(1));
      }
    }
    return found;
  }

  /** Files that are not the one result of a job that completed. */
  static List<String> files(Path folder, Collection<Errand> errands) {
    Set<String> completed = new HashSet<>();
    for (Errand errand : errands) {
      if (errand.phase().filter(phase -> phase == Phase.COMPLETED).isPresent()) {
        errand.id().ifPresent(completed::add);
      }
    }
    Map<String, Path> results = new HashMap<>();
    List<String> found = new ArrayList<>();
    for (Path file : walk(folder)) {
      String owner = owner(file, completed);
      if (owner.isEmpty()) {
        found.add("file of no job that completed: " + file);
      } else if (results.putIfAbsent(owner, file) != null) {
        found.add("more files than results: %s, %s".formatted(results.get(owner), file));
      }
    }
    return found;
  }

  private static String owner(Path file, Set<String> jobs) {
    for (Path part : file) {
      if (jobs.contains(part.toString())) {
        return part.toString();
      }
    }
    return "";
  }

  private static List<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).toList();
    } catch (UncheckedIOException removedMeanwhile) {
      return List.of(Path.of("(still being removed)"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
