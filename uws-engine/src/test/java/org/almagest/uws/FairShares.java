package org.almagest.uws;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose turn it is in the {@link MemoryStore}. */
final class FairShares {
  private final Map<String, Duration> used = new HashMap<>();

  void used(String owner, Duration time) {
    used.merge(owner, time, Duration::plus);
  }

  /** The job of a class to begin next. */
  Optional<Row> next(Collection<Row> rows, String queue, int ownerPlaces) {
    Map<String, Integer> running = running(rows, queue);
    return next(rows, queue, ownerPlaces, running, Set.of());
  }

  private Optional<Row> next(
      Collection<Row> rows,
      String queue,
      int ownerPlaces,
      Map<String, Integer> running,
      Set<Row> without) {
    return rows.stream()
        .filter(row -> !row.doomed && row.phase == Phase.QUEUED && row.queue.equals(queue))
        .filter(row -> running.getOrDefault(row.ownerKey(), 0) < ownerPlaces)
        .filter(row -> !without.contains(row))
        .min(
            Comparator.<Row>comparingInt(row -> running.getOrDefault(row.ownerKey(), 0))
                .thenComparing(row -> used.getOrDefault(row.ownerKey(), Duration.ZERO))
                .thenComparing(row -> row.queued.orElseThrow())
                .thenComparing(row -> row.asked.id().text()));
  }

  /** How many would be begun before this one. */
  int ahead(Collection<Row> rows, Row of) {
    Map<String, Integer> running = running(rows, of.queue);
    Set<Row> before = new LinkedHashSet<>();
    while (true) {
      Row next = next(rows, of.queue, Integer.MAX_VALUE, running, before).orElseThrow();
      if (next == of) {
        return before.size();
      }
      before.add(next);
      running.merge(next.ownerKey(), 1, Integer::sum);
    }
  }

  private static Map<String, Integer> running(Collection<Row> rows, String queue) {
    Map<String, Integer> running = new HashMap<>();
    for (Row row : rows) {
      if (!row.doomed && row.phase == Phase.EXECUTING && row.queue.equals(queue)) {
        running.merge(row.ownerKey(), 1, Integer::sum);
      }
    }
    return running;
  }
}
