package org.almagest.uws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which jobs to list, and in which order.
 *
 * @param owner of whom; empty for the anonymous jobs of everybody
 * @param list which list
 * @param phases any of these; empty for all but ARCHIVED (UWS-32, UWS-33)
 * @param after created later than this (UWS-34)
 * @param name with exactly this name (TAP+)
 * @param order what comes first; then by creation, newest first
 * @param offset jobs to leave out at the beginning
 * @param limit jobs at most
 * @param brief whether to leave out of each what may be long and a list does not show: its
 *     description, parameters, results and error
 */
public record JobFilter(
    Optional<Owner> owner,
    JobList list,
    Set<Phase> phases,
    Optional<Instant> after,
    Optional<String> name,
    List<Order> order,
    int offset,
    OptionalInt limit,
    boolean brief) {
  public JobFilter {
    phases = Set.copyOf(phases);
    order = List.copyOf(order);
  }

  /** A filter for whole jobs. */
  public JobFilter(
      Optional<Owner> owner,
      JobList list,
      Set<Phase> phases,
      Optional<Instant> after,
      Optional<String> name,
      List<Order> order,
      int offset,
      OptionalInt limit) {
    this(owner, list, phases, after, name, order, offset, limit, false);
  }

  /** What jobs can be ordered by. */
  public enum Key {
    JOB_ID,
    NAME,
    PHASE,
    CREATION_TIME,
    START_TIME,
    END_TIME,
    DESTRUCTION,
    EXECUTION_DURATION,
    RUN_ID,
    SIZE
  }

  /** One key of the order. */
  public record Order(Key key, boolean descending) {}
}
