package org.almagest.server.query;

import java.util.List;

/**
 * What PostgreSQL's planner is told for one query that the service has written itself.
 *
 * @param settings such as {@code work_mem = '64MB'}; none that came from a user
 */
public record Tuning(List<String> settings) {
  public static final Tuning NONE = new Tuning(List.of());

  public Tuning {
    settings = List.copyOf(settings);
  }

  /** Until the transaction ends. */
  String sql() {
    return "SET LOCAL " + String.join("; SET LOCAL ", settings);
  }
}
