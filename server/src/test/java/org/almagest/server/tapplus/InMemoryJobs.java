package org.almagest.server.tapplus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.almagest.uws.Job;
import org.almagest.uws.JobChange;
import org.almagest.uws.JobError;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobId;
import org.almagest.uws.JobList;
import org.almagest.uws.Jobs;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.almagest.uws.QueuePlace;
import org.almagest.uws.Result;

/** Jobs that nobody runs: tests say what becomes of them. Thread-safe. */
public final class InMemoryJobs implements Jobs {
  public static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

  private final Map<JobId, Job> jobs = new LinkedHashMap<>();
  private final List<Consumer<JobChange>> listeners = new CopyOnWriteArrayList<>();
  private final Queue<Consumer<JobId>> onQueued = new ConcurrentLinkedQueue<>();
  private volatile long bytes;
  private boolean stopping;

  /** A job as it would be after it was created. */
  public static Job job(String id, Owner owner, Phase phase) {
    return new Job(
        new JobId(id),
        owner,
        JobList.ASYNC,
        new Job.Labels(Optional.empty(), Optional.of("name of " + id), Optional.empty()),
        phase,
        "quick",
        new Job.Times(
            START, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        Duration.ofMinutes(1),
        List.of(Parameter.of("query", "SELECT 1"), Parameter.of("lang", "ADQL")),
        List.of(),
        Optional.empty(),
        Progress.NONE,
        0,
        Optional.empty(),
        false);
  }

  /** The same job, in another phase, with times, results, error and progress of it. */
  public static Job changed(
      Job job,
      Phase phase,
      Job.Times times,
      List<Result> results,
      Optional<JobError> error,
      Progress progress) {
    return new Job(
        job.id(),
        job.owner(),
        job.list(),
        job.labels(),
        phase,
        job.queue(),
        times,
        job.executionDuration(),
        job.parameters(),
        results,
        error,
        progress,
        job.attempt(),
        job.node(),
        job.keepsHistory());
  }

  public synchronized Job put(Job job) {
    jobs.put(job.id(), job);
    notifyAll();
    tell(job.id(), job.owner(), job.phase());
    return job;
  }

  public synchronized Job move(JobId id, Phase phase) {
    return change(
        id, job -> changed(job, phase, job.times(), job.results(), job.error(), job.progress()));
  }

  public synchronized Job fail(JobId id, JobError error) {
    return change(
        id,
        job ->
            changed(
                job, Phase.ERROR, job.times(), job.results(), Optional.of(error), job.progress()));
  }

  public synchronized Job complete(JobId id, Result result) {
    return change(
        id,
        job ->
            changed(
                job,
                Phase.COMPLETED,
                job.times(),
                List.of(result),
                job.error(),
                new Progress(result.rows().orElse(0), result.size(), -1, -1)));
  }

  public synchronized Job change(JobId id, UnaryOperator<Job> change) {
    return put(change.apply(find(id).orElseThrow()));
  }

  public synchronized List<Job> all() {
    return List.copyOf(jobs.values());
  }

  /** What happens to the next job that is told to run; must not wait. */
  public void onNextQueued(Consumer<JobId> happening) {
    onQueued.add(happening);
  }

  public int listeners() {
    return listeners.size();
  }

  public void holdsBytes(long results) {
    bytes = results;
  }

  /** From now on nobody waits: the server stops. */
  public synchronized void stopWaiting() {
    stopping = true;
    notifyAll();
  }

  private void tell(JobId id, Owner owner, Phase phase) {
    listeners.forEach(each -> each.accept(new JobChange(id, owner.key(), phase)));
    Consumer<JobId> happening = phase == Phase.QUEUED ? onQueued.poll() : null;
    if (happening != null) {
      happening.accept(id);
    }
  }

  @Override
  public Job create(NewJob job) {
    Job made = job(job.id().text(), job.owner(), job.runs() ? Phase.QUEUED : Phase.PENDING);
    return put(
        new Job(
            made.id(),
            made.owner(),
            made.list(),
            job.labels(),
            made.phase(),
            made.queue(),
            new Job.Times(
                START, Optional.empty(), Optional.empty(), Optional.empty(), job.destruction()),
            job.executionDuration(),
            job.parameters(),
            List.of(),
            Optional.empty(),
            Progress.NONE,
            0,
            Optional.empty(),
            job.keepsHistory()));
  }

  @Override
  public synchronized Optional<Job> find(JobId id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** By every condition; of the orders, only the one by name. */
  @Override
  public synchronized List<Job> list(JobFilter filter) {
    Comparator<Job> newest = Comparator.comparing((Job job) -> job.id().text()).reversed();
    Comparator<Job> byName = Comparator.comparing((Job job) -> job.labels().name().orElse(""));
    boolean named = filter.order().stream().anyMatch(order -> order.key() == JobFilter.Key.NAME);
    return jobs.values().stream()
        .filter(job ->
            filter
                .owner()
                .map(owner -> owner.equals(job.owner()))
                .orElse(job.owner() instanceof Owner.Anonymous))
        .filter(job -> job.list() == filter.list())
        .filter(job ->
            filter.phases().isEmpty()
                ? job.phase() != Phase.ARCHIVED
                : filter.phases().contains(job.phase()))
        .filter(job -> filter.name().isEmpty() || filter.name().equals(job.labels().name()))
        .filter(
            job -> filter.after().isEmpty() || job.times().created().isAfter(filter.after().get()))
        .sorted(named ? byName : newest)
        .skip(filter.offset())
        .limit(filter.limit().orElse(Integer.MAX_VALUE))
        .toList();
  }

  @Override
  public Optional<Job> run(JobId id) {
    return find(id).map(_ -> move(id, Phase.QUEUED));
  }

  @Override
  public synchronized Optional<Job> abort(JobId id) {
    return find(id).map(job -> move(id, job.phase().on(JobEvent.ABORT).orElse(job.phase())));
  }

  @Override
  public Optional<Job> addParameters(JobId id, List<Parameter> parameters) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Job> setExecutionDuration(JobId id, Duration duration) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized Optional<Job> setDestruction(JobId id, Optional<Instant> time) {
    return find(id)
        .map(known ->
            change(
                id,
                job ->
                    changed(
                        job,
                        job.phase(),
                        new Job.Times(
                            job.times().created(),
                            job.times().queued(),
                            job.times().started(),
                            job.times().ended(),
                            time),
                        job.results(),
                        job.error(),
                        known.progress())));
  }

  @Override
  public synchronized boolean destroy(JobId id) {
    Job job = jobs.remove(id);
    notifyAll();
    if (job != null) {
      tell(id, job.owner(), Phase.UNKNOWN);
    }
    return job != null;
  }

  @Override
  public synchronized Optional<Job> await(JobId id, Phase phase, Duration longest)
      throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!stopping && phase.isActive() && find(id).map(Job::phase).equals(Optional.of(phase))) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        break;
      }
      wait(1 + left / 1_000_000);
    }
    return find(id);
  }

  @Override
  public Optional<QueuePlace> place(Job job) {
    return job.phase() == Phase.QUEUED
        ? Optional.of(new QueuePlace(1, "all places are taken"))
        : Optional.empty();
  }

  @Override
  public long bytes(Owner owner) {
    return bytes;
  }

  @Override
  public void record(Job ended) {
    put(ended);
  }

  @Override
  public Subscription subscribe(Consumer<JobChange> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The names of all jobs, to be compared. */
  public Set<String> ids() {
    List<String> ids = new ArrayList<>();
    all().forEach(job -> ids.add(job.id().text()));
    return Set.copyOf(ids);
  }
}
