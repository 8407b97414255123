package org.almagest.it.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One run: chaos for a while, then peace, then the reckoning. */
final class CrashRun {
  private static final int CLIENTS = 5;
  private static final Duration PEACE = Duration.ofMinutes(2);
  private static final int PAUSE_MILLIS = 500;

  private final Cluster cluster;
  private final long seed;
  private final Consumer<String> progress;
  private final Tally tally = new Tally();
  private final History history = new History();
  private final Service service;

  private CrashRun(Cluster cluster, long seed, Consumer<String> progress) {
    this.cluster = cluster;
    this.seed = seed;
    this.progress = progress;
    this.service = new Service(cluster.addresses(), tally);
  }

  static Report run(PostgresPrograms programs, Duration time, long seed, Consumer<String> progress)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    progress.accept("starting two nodes on one database, seed " + seed);
    try (Cluster cluster = Cluster.start(programs)) {
      return new CrashRun(cluster, seed, progress).run(time);
    }
  }

  private Report run(Duration time)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Map<Kind, Content> expected = cluster.expected();
    AtomicBoolean ended = new AtomicBoolean();
    Sampler sampler = new Sampler(cluster.postgres(), ended::get);
    List<Disruption> disruptions = chaos(time, sampler, ended);
    progress.accept("peace; %d jobs so far".formatted(history.errands().size()));
    List<Errand> unsettled = new Settlement(service, history).settle(PEACE);
    List<String> violations = new ArrayList<>();
    unsettled.forEach(errand -> violations.add(errand + ": not ended after " + PEACE));
    violations.addAll(remains());
    Evidence evidence =
        new Evidence(history.errands(), sampler.sightings(), disruptions, expected, Cluster.LEASE);
    violations.addAll(Checks.violations(evidence));
    if (sampler.sightings().isEmpty()) {
      violations.add("no statement was seen under the name of a job: the watch sees nothing");
    }
    return new Report(seed, evidence, tally, violations);
  }

  private List<Disruption> chaos(Duration time, Sampler sampler, AtomicBoolean ended)
      throws IOException, InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Boolean>> running = new ArrayList<>();
      for (Callable<Boolean> each : people(sampler, ended)) {
        running.add(threads.submit(each));
      }
      try {
        return new Chaos(cluster, new Random(seed), progress).rage(time);
      } finally {
        ended.set(true);
        for (Future<Boolean> each : running) {
          each.get();
        }
      }
    }
  }

  private List<Callable<Boolean>> people(Sampler sampler, AtomicBoolean ended) {
    List<Callable<Boolean>> people = new ArrayList<>(List.of(sampler));
    people.add(new Sweeper(service, history, ended::get));
    people.add(new Observer(service, history, new Random(~seed), ended::get));
    for (int i = 1; i <= CLIENTS; i++) {
      people.add(new Client(service, history, new Random(seed + i), ended::get));
    }
    return people;
  }

  /** What is left once there was time to clear up. */
  private List<String> remains() throws SQLException, InterruptedException {
    Remains remains = new Remains(cluster.postgres(), cluster.resultFolder());
    Instant end = Instant.now().plus(PEACE);
    List<String> found = remains.found(history.errands());
    while (!found.isEmpty() && Instant.now().isBefore(end)) {
      Thread.sleep(PAUSE_MILLIS);
      found = remains.found(history.errands());
    }
    Optional.of(found.size())
        .filter(count -> count > 0)
        .ifPresent(count -> progress.accept(count + " remains"));
    return found;
  }
}
