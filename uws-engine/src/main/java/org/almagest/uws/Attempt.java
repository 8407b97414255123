package org.almagest.uws;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Runs a job once and keeps what came of it: what a job's thread does. */
final class Attempt implements Runnable {
  private static final System.Logger LOG = System.getLogger(Attempt.class.getName());

  private final Workplace workplace;
  private final Running running;

  Attempt(Workplace workplace, Running running) {
    this.workplace = workplace;
    this.running = running;
  }

  @Override
  public void run() {
    try {
      workplace.listener().started(running.job(), waited(running.job().times()));
      Ending ending = work();
      running.ends();
      conclude(ending);
    } finally {
      workplace.runs().remove(running);
      running.leave();
    }
  }

  private static Duration waited(Job.Times times) {
    Instant queued = times.queued().orElse(times.created());
    return Duration.between(queued, times.started().orElse(queued));
  }

  private Ending work() {
    if (running.isStopped()) {
      return new Ending.Stopped();
    }
    try {
      return workplace.runner().run(running.job(), running);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, () -> running.claim().label() + " broke what runs it", e);
      return new Ending.Failed(Sentences.BROKEN);
    }
  }

  private void conclude(Ending ending) {
    Optional<JobEvent> kept = Conclusion.of(running, ending).flatMap(this::keep);
    workplace.bulletin().wake(running.claim().id());
    if (running.claim().attempt() > 1
        || !kept.equals(Optional.of(JobEvent.COMPLETE))
        || running.job().keepsFiles()) {
      workplace.disposal().tidy(running.claim().id());
    }
    JobEvent event = kept.orElseGet(this::withoutEffect);
    workplace.listener().ended(running.job(), event, running.ran(), running.progress());
  }

  private JobEvent withoutEffect() {
    boolean gone = running.stopped().filter(Stop.Gone.class::isInstance).isPresent();
    return gone ? JobEvent.ABORT : JobEvent.LOSE;
  }

  /** Tries until others may have the job. What happened to it, if it was still this node's. */
  private Optional<JobEvent> keep(Conclusion drawn) {
    Backoff backoff = new Backoff();
    boolean isFirst = true;
    while (true) {
      try {
        Conclusion conclusion = settled(drawn);
        boolean held = isFirst ? end(conclusion) : endAfterDoubt(conclusion);
        return held ? Optional.of(conclusion.event()) : Optional.empty();
      } catch (RuntimeException e) {
        LOG.log(Level.DEBUG, () -> running.claim().label() + " cannot be ended for now", e);
      }
      isFirst = false;
      boolean late = running.isLeaseOver(workplace.settings().lease());
      if (late || !workplace.patience().pause(backoff.pause())) {
        LOG.log(Level.WARNING, () -> running.claim().label() + " is left for others to take over");
        return Optional.empty();
      }
    }
  }

  private Conclusion settled(Conclusion drawn) {
    if (drawn.loss().isEmpty()) {
      return drawn;
    }
    int losses = workplace.store().losses(running.claim().id());
    return drawn.settled(losses, workplace.settings().attempts());
  }

  private boolean end(Conclusion conclusion) {
    return workplace.store().end(running.claim(), conclusion.event(), conclusion.outcome());
  }

  /** Ends it, unless an earlier try did that and only seemed to fail. */
  private boolean endAfterDoubt(Conclusion conclusion) {
    Optional<Job> job = workplace.store().find(running.claim().id());
    if (job.isPresent() && running.is(job.get())) {
      return end(conclusion);
    }
    Optional<Phase> wanted = Phase.EXECUTING.on(conclusion.event());
    return job.isPresent()
        && wanted.equals(job.map(Job::phase))
        && (wanted.equals(Optional.of(Phase.QUEUED)) || running.wasLast(job.get()));
  }
}
