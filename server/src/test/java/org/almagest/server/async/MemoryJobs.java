package org.almagest.server.async;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.almagest.uws.Job;
import org.almagest.uws.JobChange;
import org.almagest.uws.JobError;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.Jobs;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.almagest.uws.QueuePlace;
import org.jspecify.annotations.Nullable;

/** Jobs that nobody runs: what becomes of them is for the test to say. */
final class MemoryJobs implements Jobs {
  private final Map<String, Job> jobs = new ConcurrentSkipListMap<>();
  private final Map<String, JobId> keys = new ConcurrentSkipListMap<>();
  private final List<Wait> waits = new ArrayList<>();
  private @Nullable RuntimeException refusal;
  private @Nullable NewJob lastCreated;

  /** A call of {@link #await}. */
  record Wait(JobId id, Phase phase, Duration longest) {}

  List<Wait> waits() {
    return waits;
  }

  NewJob lastCreated() {
    if (lastCreated == null) {
      throw new AssertionError("no job was created");
    }
    return lastCreated;
  }

  void clear() {
    jobs.clear();
    keys.clear();
    waits.clear();
    refusal = null;
    lastCreated = null;
  }

  /** From now on no job is taken, and no parameter. */
  void refuse(RuntimeException reason) {
    refusal = reason;
  }

  void put(Job job) {
    jobs.put(job.id().text(), job);
  }

  Job only() {
    if (jobs.size() != 1) {
      throw new AssertionError("there are %d jobs".formatted(jobs.size()));
    }
    return jobs.values().iterator().next();
  }

  @Override
  public Job create(NewJob job) {
    if (refusal != null) {
      throw refusal;
    }
    Optional<JobId> earlier = job.idempotencyKey().map(keys::get);
    if (earlier.isPresent()) {
      return find(earlier.get()).orElseThrow();
    }
    job.idempotencyKey().ifPresent(key -> keys.put(key, job.id()));
    lastCreated = job;
    Job made = Specimen.of(job);
    put(made);
    return made;
  }

  @Override
  public Optional<Job> find(JobId id) {
    return Optional.ofNullable(jobs.get(id.text()));
  }

  @Override
  public List<Job> list(JobFilter filter) {
    return jobs.values().stream()
        .filter(job -> filter.owner().map(job.owner()::equals).orElse(isAnonymous(job)))
        .filter(job -> shown(job, filter))
        .filter(job -> filter.after().map(job.times().created()::isAfter).orElse(true))
        .sorted((one, other) -> other.id().text().compareTo(one.id().text()))
        .limit(filter.limit().orElse(Integer.MAX_VALUE))
        .toList();
  }

  private static boolean isAnonymous(Job job) {
    return job.owner() instanceof Owner.Anonymous;
  }

  private static boolean shown(Job job, JobFilter filter) {
    return filter.phases().isEmpty()
        ? job.phase() != Phase.ARCHIVED
        : filter.phases().contains(job.phase());
  }

  @Override
  public Optional<Job> run(JobId id) {
    return happen(id, JobEvent.RUN);
  }

  @Override
  public Optional<Job> abort(JobId id) {
    return happen(id, JobEvent.ABORT);
  }

  private Optional<Job> happen(JobId id, JobEvent event) {
    return change(
        id,
        job ->
            Specimen.in(
                job,
                job.phase()
                    .on(event)
                    .orElseThrow(() -> illegal("the job is " + job.phase() + " already"))));
  }

  @Override
  public Optional<Job> addParameters(JobId id, List<Parameter> parameters) {
    if (refusal != null) {
      throw refusal;
    }
    return change(id, job -> Specimen.withMore(job, parameters));
  }

  @Override
  public Optional<Job> setExecutionDuration(JobId id, Duration duration) {
    return change(id, job -> Specimen.lasting(job, duration));
  }

  @Override
  public Optional<Job> setDestruction(JobId id, Optional<Instant> time) {
    return change(id, job -> Specimen.until(job, time));
  }

  private Optional<Job> change(JobId id, UnaryOperator<Job> change) {
    return Optional.ofNullable(jobs.computeIfPresent(id.text(), (_, job) -> change.apply(job)));
  }

  @Override
  public boolean destroy(JobId id) {
    return jobs.remove(id.text()) != null;
  }

  @Override
  public Optional<Job> await(JobId id, Phase phase, Duration longest) {
    waits.add(new Wait(id, phase, longest));
    return find(id);
  }

  @Override
  public Optional<QueuePlace> place(Job job) {
    return job.phase() == Phase.QUEUED
        ? Optional.of(new QueuePlace(3, "two jobs are before it"))
        : Optional.empty();
  }

  @Override
  public long bytes(Owner owner) {
    return 4321;
  }

  @Override
  public void record(Job ended) {
    put(ended);
  }

  @Override
  public Subscription subscribe(Consumer<JobChange> listener) {
    return () -> {};
  }

  private static JobRefusedException illegal(String message) {
    return new JobRefusedException(JobRefusedException.Reason.ILLEGAL_NOW, message, Duration.ZERO);
  }

  /** The job has failed. */
  void fail(JobId id, JobError error) {
    change(id, job -> Specimen.failed(job, error));
  }
}
