package org.almagest.uws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A store, files and the nodes on them. */
final class Site implements AutoCloseable {
  // Kept, or the logger forgets: tests break things on purpose, and need no record of it.
  private static final Logger LOG = Logger.getLogger("org.almagest.uws");

  static {
    LOG.setLevel(Level.OFF);
  }

  static final Duration LEASE = Duration.ofSeconds(30);
  static final EngineSettings SETTINGS =
      new EngineSettings(
          "first",
          List.of(
              new JobClass("quick", 4, 2, Duration.ofMinutes(1)),
              new JobClass("slow", 2, 2, Duration.ofHours(1))),
          LEASE,
          OwnerLimits.same(100, 0),
          200,
          2);
  static final Pace PACE = pace(Duration.ofMillis(50), Duration.ofMillis(300));

  final ManualClock clock = new ManualClock();
  final Post post = new Post();
  final MemoryStore store = new MemoryStore(clock, post);
  final MemoryFiles files = new MemoryFiles();
  final Ledger ledger = new Ledger();
  private final List<Node> nodes = new CopyOnWriteArrayList<>();

  Node node() {
    return node(SETTINGS);
  }

  Node node(EngineSettings settings) {
    return node(settings, PACE);
  }

  Node node(EngineSettings settings, Pace pace) {
    AtomicReference<Supplier<Faulty.Fault>> faults = new AtomicReference<>(() -> Faulty.Fault.NONE);
    Supplier<Faulty.Fault> fault = () -> faults.get().get();
    AtomicBoolean alive = new AtomicBoolean(true);
    Heard heard = new Heard();
    JobEngine engine =
        new JobEngine(
            Faulty.of(JobStore.class, store, fault),
            Faulty.of(JobFiles.class, files, fault),
            new FakeRunner(ledger, files, alive::get),
            settings,
            heard,
            pace);
    post.deliverTo(engine::told);
    engine.start();
    Node node = new Node(engine, heard, faults, alive);
    nodes.add(node);
    return node;
  }

  // ---- settings

  static Pace pace(Duration grace, Duration stopping) {
    return new Pace(
        Duration.ofMillis(50),
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        grace,
        stopping);
  }

  static EngineSettings named(String node) {
    return with(node, SETTINGS.classes(), LEASE);
  }

  static EngineSettings with(String node, List<JobClass> classes, Duration lease) {
    return new EngineSettings(node, classes, lease, OwnerLimits.same(100, 0), 200, 2);
  }

  static List<JobClass> noPlaces() {
    return List.of(new JobClass("quick", 0, 2, Duration.ofMinutes(1)));
  }

  // ---- jobs

  static NewJob job(FakeRunner.Work work) {
    return job("ada", work, true);
  }

  static NewJob job(String owner, FakeRunner.Work work, boolean runs) {
    return new NewJob(
        JobId.next(Instant.now()),
        new Owner.User(owner),
        Job.Labels.NONE,
        List.of(Parameter.of("work", work.name())),
        runs,
        Duration.ofMinutes(1),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  static NewJob lasting(NewJob job, Duration duration) {
    return new NewJob(
        job.id(),
        job.owner(),
        job.labels(),
        job.parameters(),
        job.runs(),
        duration,
        job.destruction(),
        job.idempotencyKey(),
        job.keepsHistory());
  }

  static NewJob named(JobId id, NewJob job) {
    return new NewJob(
        id,
        job.owner(),
        job.labels(),
        job.parameters(),
        job.runs(),
        job.executionDuration(),
        job.destruction(),
        job.idempotencyKey(),
        job.keepsHistory());
  }

  static NewJob keyed(NewJob job, String key) {
    return new NewJob(
        job.id(),
        job.owner(),
        job.labels(),
        job.parameters(),
        job.runs(),
        job.executionDuration(),
        job.destruction(),
        Optional.of(key),
        job.keepsHistory());
  }

  Job now(JobId job) {
    return store.find(job).orElseThrow();
  }

  /** Waits until the job is in a phase. */
  Job comesTo(Phase phase, JobId job) throws InterruptedException {
    Until.holds(phase.name(), () -> store.find(job).map(Job::phase).equals(Optional.of(phase)));
    return now(job);
  }

  /** Waits until the job has been begun so many times. */
  void begins(int times, JobId job) throws InterruptedException {
    Until.holds("begun " + times, () -> ledger.begins(job) == times);
  }

  @Override
  public void close() {
    ledger.begun().forEach(ledger::open);
    nodes.forEach(Node::close);
    post.close();
  }
}
