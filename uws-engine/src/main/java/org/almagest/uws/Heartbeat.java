package org.almagest.uws;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says that the jobs of this node are still being run, and how far they are. */
final class Heartbeat {
  private static final int BEATS_PER_LEASE = 3;

  private final JobStore store;
  private final Runs runs;
  private final Doubts doubts;
  private final Duration lease;

  Heartbeat(JobStore store, Runs runs, Doubts doubts, Duration lease) {
    this.store = store;
    this.runs = runs;
    this.doubts = doubts;
    this.lease = lease;
  }

  Loop loop() {
    return new Loop(
        "prolong the leases of jobs", () -> lease.dividedBy(BEATS_PER_LEASE), this::beat);
  }

  private void beat() {
    List<Running> all = runs.all().stream().filter(run -> !run.isOverdue(lease)).toList();
    if (all.isEmpty()) {
      return;
    }
    Map<Claim, Progress> progress =
        all.stream().collect(Collectors.toUnmodifiableMap(Running::claim, Running::progress));
    long leaseEnds = System.nanoTime() + lease.toNanos();
    Set<Claim> held = store.renew(progress, lease);
    for (Running running : all) {
      if (held.contains(running.claim())) {
        running.leaseEnds(leaseEnds);
      }
    }
    all.forEach(doubts::check);
  }
}
