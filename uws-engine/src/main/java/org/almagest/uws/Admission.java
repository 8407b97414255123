package org.almagest.uws;

import java.time.Duration;
import java.util.Optional;
import org.almagest.uws.JobRefusedException.Reason;

/** What may join the queue. Thread-safe. */
final class Admission {
  private static final Duration OWNER_RETRY = Duration.ofSeconds(10);
  private static final Duration BUSY_RETRY = Duration.ofSeconds(30);

  private final JobStore store;
  private final EngineSettings settings;
  private final EngineListener listener;
  private final Lanes lanes;

  Admission(JobStore store, EngineSettings settings, EngineListener listener, Lanes lanes) {
    this.store = store;
    this.settings = settings;
    this.listener = listener;
    this.lanes = lanes;
  }

  Job create(NewJob asked) {
    try {
      Optional<Job> earlier = store.earlier(asked);
      if (earlier.isPresent()) {
        return again(earlier.get(), asked.runs());
      }
      refuseTooManyOf(asked.owner());
      return asked.runs() ? createRunning(asked) : keep(asked, false);
    } catch (JobRefusedException e) {
      listener.refused(e);
      throw e;
    }
  }

  /** A node may have died after it made a job that was to run, and before it held it back. */
  private Job again(Job earlier, boolean runs) {
    return runs && earlier.phase() == Phase.PENDING ? admit(earlier).orElse(earlier) : earlier;
  }

  private Job createRunning(NewJob asked) {
    refuseTooMany();
    Optional<JobError> full = full(asked.owner());
    if (full.isEmpty()) {
      return keep(asked, true);
    }
    Job made = keep(asked, false);
    // An earlier request with the same key may have made it and run it.
    return made.phase() == Phase.PENDING
        ? store.apply(made.id(), JobEvent.HOLD, full).orElse(made)
        : made;
  }

  private Job keep(NewJob asked, boolean runs) {
    NewJob job =
        new NewJob(
            asked.id(),
            asked.owner(),
            asked.labels(),
            asked.parameters(),
            runs,
            lanes.clamp(asked.executionDuration()),
            asked.destruction(),
            asked.idempotencyKey(),
            asked.keepsHistory());
    return store.create(job, lanes.first().name());
  }

  Optional<Job> run(JobId id) {
    Optional<Job> job = store.find(id);
    if (job.isEmpty()) {
      return job;
    }
    Phase phase = job.get().phase();
    if (phase == Phase.QUEUED || !phase.on(JobEvent.RUN).equals(Optional.of(Phase.QUEUED))) {
      // Nothing changes, or the store says why not.
      return store.apply(id, JobEvent.RUN, Optional.empty());
    }
    try {
      return admit(job.get());
    } catch (JobRefusedException e) {
      listener.refused(e);
      throw e;
    }
  }

  private Optional<Job> admit(Job job) {
    refuseTooMany();
    Optional<JobError> full = full(job.owner());
    return store.apply(job.id(), full.isPresent() ? JobEvent.HOLD : JobEvent.RUN, full);
  }

  /** Those that wait for PHASE=RUN count as well, so that it is never refused for its owner. */
  private void refuseTooManyOf(Owner owner) {
    int most = settings.owners().queued(owner);
    if (store.waiting(owner, most) >= most) {
      throw new JobRefusedException(Reason.OWNER_LIMIT, Sentences.ownerLimit(most), OWNER_RETRY);
    }
  }

  private void refuseTooMany() {
    int all = settings.allQueued();
    if (store.queued(all) >= all) {
      throw new JobRefusedException(Reason.BUSY, Sentences.busy(all), BUSY_RETRY);
    }
  }

  private Optional<JobError> full(Owner owner) {
    long most = settings.owners().bytes(owner);
    if (most <= 0) {
      return Optional.empty();
    }
    long bytes = store.resultBytes(owner);
    return bytes >= most ? Optional.of(Sentences.full(bytes, most)) : Optional.empty();
  }
}
