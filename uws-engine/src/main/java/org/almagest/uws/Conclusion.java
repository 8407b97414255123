package org.almagest.uws;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.almagest.uws.JobStore.Outcome;

/**
 * What the end of a run makes of the job.
 *
 * @param loss of LOSE, why it broke off
 */
record Conclusion(JobEvent event, Outcome outcome, Optional<String> loss) {
  /** Draws it; empty if the store knows already. */
  static Optional<Conclusion> of(Running running, Ending ending) {
    return switch (ending) {
      case Ending.Completed(List<Result> results) ->
          Optional.of(simple(running, JobEvent.COMPLETE, results, Optional.empty()));
      case Ending.Failed(JobError error) -> Optional.of(ended(running, JobEvent.FAIL, error));
      case Ending.Lost(String reason) -> stopped(running, reason);
      case Ending.Stopped() -> stopped(running, "it was stopped for no known reason");
    };
  }

  /** A run that broke off; if it had been told to end, that is why. */
  private static Optional<Conclusion> stopped(Running running, String reason) {
    if (running.stopped().isEmpty()) {
      return Optional.of(lost(running, reason));
    }
    return switch (running.stopped().get()) {
      case Stop.Gone() -> Optional.empty();
      case Stop.LeaseLost() ->
          Optional.of(lost(running, "the service could not reach its database"));
      case Stop.TimedOut(Duration limit) ->
          Optional.of(ended(running, JobEvent.TIME_OUT, Sentences.timedOut(limit)));
      case Stop.Moved(Lane next) -> Optional.of(released(running, next));
      case Stop.ShutDown() -> Optional.of(released(running, running.lane()));
    };
  }

  private static Conclusion ended(Running running, JobEvent event, JobError error) {
    return simple(running, event, List.of(), Optional.of(error));
  }

  private static Conclusion lost(Running running, String reason) {
    Conclusion lost = simple(running, JobEvent.LOSE, List.of(), Optional.empty());
    return new Conclusion(lost.event(), lost.outcome(), Optional.of(reason));
  }

  private static Conclusion released(Running running, Lane lane) {
    Outcome outcome = new Outcome(List.of(), Optional.empty(), running.progress(), lane.name());
    return new Conclusion(JobEvent.RELEASE, outcome, Optional.empty());
  }

  private static Conclusion simple(
      Running running, JobEvent event, List<Result> results, Optional<JobError> error) {
    Outcome outcome = new Outcome(results, error, running.progress(), running.lane().name());
    return new Conclusion(event, outcome, Optional.empty());
  }

  /**
   * What it is in the end: a job is not begun again for ever.
   *
   * @param losses of the job so far
   * @param attempts how many times a job may be lost, the last of which it fails
   */
  Conclusion settled(int losses, int attempts) {
    if (loss.isEmpty() || losses + 1 < attempts) {
      return this;
    }
    JobError error = Sentences.lost(losses + 1, loss.get());
    Outcome failed =
        new Outcome(List.of(), Optional.of(error), outcome.progress(), outcome.queue());
    return new Conclusion(JobEvent.FAIL, failed, Optional.empty());
  }
}
