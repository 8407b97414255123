package org.almagest.uws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Runs jobs on this node, together with other nodes on the same {@link JobStore}. Each job runs in
 * a virtual thread of its own. Whoever listens to the store calls {@link #told}; what it misses the
 * engine finds by itself a little later. Thread-safe.
 */
public final class JobEngine implements Jobs, AutoCloseable {
  private final JobStore store;
  private final Pace pace;
  private final Lanes lanes;
  private final Runs runs = new Runs();
  private final Bulletin bulletin = new Bulletin();
  private final Closing patience = new Closing();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Disposal disposal;
  private final Doubts doubts;
  private final Admission admission;
  private final Waiting waiting;
  private final Dispatcher dispatcher;
  private final List<Loop> guards;
  private final List<Loop> reapers;

  /** An engine that accepts jobs but runs none before {@link #start}. */
  public JobEngine(
      JobStore store,
      JobFiles files,
      JobRunner runner,
      EngineSettings settings,
      EngineListener listener) {
    this(store, files, runner, settings, listener, Pace.NORMAL);
  }

  JobEngine(
      JobStore store,
      JobFiles files,
      JobRunner runner,
      EngineSettings settings,
      EngineListener listener,
      Pace pace) {
    this.store = store;
    this.pace = pace;
    this.lanes = Lanes.of(settings);
    this.disposal = new Disposal(store, files, runs);
    this.doubts = new Doubts(store, listener, lanes);
    this.admission = new Admission(store, settings, listener, lanes);
    this.waiting = new Waiting(store, lanes);
    Workplace workplace =
        new Workplace(store, runner, settings, listener, runs, bulletin, disposal, patience);
    this.dispatcher = new Dispatcher(lanes, workplace, pace.sweep());
    ClassChange classChange = new ClassChange(store, lanes, doubts);
    this.guards =
        List.of(
            new Heartbeat(store, runs, doubts, settings.lease()).loop(),
            new Deadlines(runs, doubts, classChange, pace.tick()).loop());
    this.reapers =
        new ArrayList<>(new Reaper(store, disposal, listener, settings, pace.reap()).loops());
    reapers.add(new Orphans(store, files, disposal, Clock.systemUTC()).loop(pace.orphans()));
  }

  /** Begins to run jobs. Once. */
  public void start() {
    guards.forEach(Loop::start);
    reapers.forEach(Loop::start);
    dispatcher.start();
  }

  // ---- news

  /**
   * Some node, perhaps this one, has changed a job. Does not wait; the order does not matter, and
   * news may come twice or late.
   */
  public void told(JobChange change) {
    bulletin.publish(change);
    switch (change.phase()) {
      case QUEUED -> dispatcher.told(change.id());
      case EXECUTING, PENDING -> {}
      case COMPLETED, ERROR, ABORTED, UNKNOWN, HELD, SUSPENDED, ARCHIVED -> doubt(change.id());
    }
  }

  private void doubt(JobId job) {
    for (Running running : runs.of(job)) {
      if (!running.isEnding()) {
        Thread.ofVirtual().name("jobs: news").start(() -> doubts.check(running));
      }
    }
  }

  /** News may have been missed. */
  public void recheck() {
    bulletin.wakeAll();
    dispatcher.sweep();
    runs.all().forEach(running -> doubt(running.claim().id()));
  }

  // ---- what clients do

  @Override
  public Job create(NewJob job) {
    if (job.runs()) {
      dispatcher.announce(job.id());
    }
    Job made = admission.create(job);
    if (made.phase() == Phase.QUEUED) {
      dispatcher.queued();
    }
    return made;
  }

  @Override
  public Optional<Job> find(JobId id) {
    return store.find(id).map(this::live);
  }

  private Job live(Job job) {
    return runs.of(job.id()).stream()
        .filter(running -> running.is(job))
        .findFirst()
        .map(running -> running.live(job))
        .orElse(job);
  }

  @Override
  public List<Job> list(JobFilter filter) {
    return store.list(filter);
  }

  @Override
  public Optional<Job> run(JobId id) {
    dispatcher.announce(id);
    Optional<Job> job = admission.run(id);
    if (job.isPresent() && job.get().phase() == Phase.QUEUED) {
      dispatcher.queued();
      bulletin.wake(id);
    }
    return job;
  }

  @Override
  public Optional<Job> abort(JobId id) {
    Optional<Job> job = store.apply(id, JobEvent.ABORT, Optional.of(Sentences.ABORTED));
    if (job.isPresent() && job.get().phase() == Phase.ABORTED) {
      stopAborted(job.get());
    }
    return job;
  }

  private void stopAborted(Job job) {
    List<Running> here = runs.of(job.id());
    here.forEach(running -> running.stop(new Stop.Gone()));
    bulletin.wake(job.id());
    if (here.isEmpty() && (job.attempt() > 0 || job.keepsFiles())) {
      // It may have been run before by a node that died.
      disposal.tidy(job.id());
    }
  }

  @Override
  public Optional<Job> addParameters(JobId id, List<Parameter> parameters) {
    return store.addParameters(id, parameters);
  }

  @Override
  public Optional<Job> setExecutionDuration(JobId id, Duration duration) {
    Optional<Job> job = store.setExecutionDuration(id, lanes.clamp(duration));
    job.ifPresent(changed ->
        runs.of(id).forEach(running -> running.limit(lanes.clamp(changed.executionDuration()))));
    return job;
  }

  @Override
  public Optional<Job> setDestruction(JobId id, Optional<Instant> time) {
    return store.setDestruction(id, time);
  }

  @Override
  public boolean destroy(JobId id) {
    boolean destroyed = disposal.destroy(id);
    bulletin.wake(id);
    return destroyed;
  }

  @Override
  public Optional<Job> await(JobId id, Phase phase, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    // The waiter is there before the job is read: what changes from now on wakes it.
    try (Bulletin.Waiter waiter = bulletin.waiter(id)) {
      while (true) {
        Optional<Job> job = find(id);
        Duration left = Duration.ofNanos(end - System.nanoTime());
        boolean changed = job.isEmpty() || job.get().phase() != phase || !phase.isActive();
        if (changed || !left.isPositive() || bulletin.isClosed()) {
          return job;
        }
        waiter.await(left.compareTo(pace.reread()) < 0 ? left : pace.reread());
      }
    }
  }

  @Override
  public Optional<QueuePlace> place(Job job) {
    return waiting.place(job);
  }

  @Override
  public long bytes(Owner owner) {
    return store.resultBytes(owner);
  }

  @Override
  public void record(Job ended) {
    store.record(ended);
  }

  @Override
  public Subscription subscribe(Consumer<JobChange> listener) {
    return bulletin.subscribe(listener);
  }

  // ---- the end

  /**
   * Hands over: takes no more jobs, gives those that run a few seconds to end, and puts the others
   * back into their queues for other nodes. Whoever waits is answered at once.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    bulletin.close();
    reapers.forEach(Loop::close);
    try {
      handOver();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      patience.begin();
      guards.forEach(Loop::close);
    }
  }

  private void handOver() throws InterruptedException {
    dispatcher.close(pace.stopping());
    if (runs.awaitNone(pace.grace())) {
      return;
    }
    runs.all().forEach(running -> running.stop(new Stop.ShutDown()));
    runs.awaitNone(pace.stopping());
  }
}
