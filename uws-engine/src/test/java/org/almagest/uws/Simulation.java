package org.almagest.uws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.almagest.uws.FakeRunner.Work;

/** Clients that do anything to jobs, while nodes die, stop and lose their store. */
final class Simulation implements AutoCloseable {
  static final Duration LEASE = Duration.ofMillis(400);
  private static final int NODES = 3;
  private static final List<JobClass> CLASSES =
      List.of(
          new JobClass("quick", 4, 3, Duration.ofMillis(60)),
          new JobClass("slow", 2, 2, Duration.ofMillis(500)));

  final Site site = new Site();
  final List<JobId> accepted = new CopyOnWriteArrayList<>();

  /** Whoever asked for it may not have heard whether it was done. */
  final Set<JobId> askedToGo = ConcurrentHashMap.newKeySet();

  final Set<JobId> destroyed = ConcurrentHashMap.newKeySet();
  final ConcurrentMap<JobId, Job> aborted = new ConcurrentHashMap<>();
  final AtomicInteger troubles = new AtomicInteger();

  private final AtomicReferenceArray<Node> nodes = new AtomicReferenceArray<>(NODES);
  private final AtomicInteger names = new AtomicInteger();
  private final List<Thread> clients = new CopyOnWriteArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();

  Simulation() {
    for (int i = 0; i < NODES; i++) {
      nodes.set(i, fresh());
    }
  }

  private Node fresh() {
    return site.node(Site.with("node" + names.incrementAndGet(), CLASSES, LEASE));
  }

  // ---- clients

  void clients(int number, Random random) {
    for (int i = 0; i < number; i++) {
      Random own = new Random(random.nextLong());
      clients.add(Thread.ofVirtual().start(() -> client(own)));
    }
  }

  /** Does things until it is over. */
  private void client(Random random) {
    while (!over.get()) {
      try {
        Thread.sleep(random.nextInt(5));
        act(random, nodes.get(random.nextInt(NODES)).engine());
      } catch (IllegalStateException | JobRefusedException e) {
        // The store is away, or the job is not in the right phase: clients are told.
        troubles.incrementAndGet();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void act(Random random, JobEngine engine) throws InterruptedException {
    int choice = random.nextInt(12);
    if (choice < 5 || accepted.isEmpty()) {
      accepted.add(engine.create(job(random)).id());
      return;
    }
    JobId id = accepted.get(accepted.size() - 1 - random.nextInt(Math.min(20, accepted.size())));
    switch (choice) {
      case 5, 6 -> engine.run(id);
      case 7 -> abort(engine, id);
      case 8 -> destroy(engine, id);
      case 9 -> site.ledger.open(id);
      case 10 -> engine.setExecutionDuration(id, Duration.ofMillis(random.nextInt(1, 500)));
      default -> engine.await(id, Phase.EXECUTING, Duration.ofMillis(random.nextInt(30)));
    }
  }

  /** A job that looks old, so that its files may be orphans. */
  private static NewJob job(Random random) {
    Work[] all = Work.values();
    String owner = "owner" + random.nextInt(4);
    NewJob job = Site.job(owner, all[random.nextInt(all.length)], random.nextInt(4) > 0);
    return Site.named(JobId.next(Instant.now().minus(Duration.ofHours(2))), job);
  }

  private void abort(JobEngine engine, JobId id) {
    engine
        .abort(id)
        .filter(job -> job.phase() == Phase.ABORTED)
        .ifPresent(job -> aborted.putIfAbsent(id, job));
  }

  private void destroy(JobEngine engine, JobId id) {
    askedToGo.add(id);
    if (engine.destroy(id)) {
      destroyed.add(id);
    }
  }

  // ---- chaos

  /** Does one bad thing. */
  void harm(Random random) throws InterruptedException {
    int which = random.nextInt(NODES);
    Node node = nodes.get(which);
    switch (random.nextInt(4)) {
      case 0 -> kill(which);
      case 1 -> restart(which);
      case 2 -> {
        node.faults().set(faults(random));
        Thread.sleep(random.nextInt(200));
        node.faults().set(() -> Faulty.Fault.NONE);
        node.engine().recheck();
      }
      default -> {
        site.post.loses(true);
        Thread.sleep(random.nextInt(100));
        site.post.loses(false);
      }
    }
  }

  private static Supplier<Faulty.Fault> faults(Random random) {
    Random own = new Random(random.nextLong());
    Faulty.Fault[] all = Faulty.Fault.values();
    return () -> {
      synchronized (own) {
        return all[own.nextInt(all.length)];
      }
    };
  }

  private void kill(int which) {
    nodes.get(which).kill();
    nodes.set(which, fresh());
  }

  private void restart(int which) {
    Node old = nodes.get(which);
    nodes.set(which, fresh());
    Thread.ofVirtual().start(old::close);
  }

  // ---- the end

  /** No more trouble: everything that waits is let go. */
  void calm() throws InterruptedException {
    over.set(true);
    for (Thread client : clients) {
      client.join();
    }
    for (Job job : jobs()) {
      site.ledger.open(job.id());
      if (job.phase() == Phase.PENDING) {
        // Past the limits, which have been met many times by now.
        site.store.apply(job.id(), JobEvent.RUN, Optional.empty());
      }
    }
  }

  List<Job> jobs() {
    return site.store.list(
        new JobFilter(
            Optional.empty(),
            JobList.ASYNC,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0,
            OptionalInt.empty()));
  }

  @Override
  public void close() {
    over.set(true);
    site.close();
  }
}
