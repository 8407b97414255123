package org.almagest.uws;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.almagest.uws.JobStore.Outcome;

/** What the end of a run makes of the job. */
record Conclusion(JobEvent event, Outcome outcome) {
  /**
   * Draws it.
   *
   * @param attempts how many times a job may be begun whose run breaks off
   * @return empty if the store knows already
   */
  static Optional<Conclusion> of(Running running, Ending ending, int attempts) {
    return switch (ending) {
      case Ending.Completed(List<Result> results) ->
          Optional.of(
              new Conclusion(JobEvent.COMPLETE, outcome(running, results, Optional.empty())));
      case Ending.Failed(JobError error) -> Optional.of(failed(running, error));
      case Ending.Lost(String reason) -> stopped(running, reason, attempts);
      case Ending.Stopped() -> stopped(running, "it was stopped for no known reason", attempts);
    };
  }

  /** A run that broke off; if it had been told to end, that is why. */
  private static Optional<Conclusion> stopped(Running running, String reason, int attempts) {
    if (running.stopped().isEmpty()) {
      return Optional.of(lost(running, reason, attempts));
    }
    return switch (running.stopped().get()) {
      case Stop.Gone() -> Optional.empty();
      case Stop.LeaseLost() ->
          Optional.of(lost(running, "the service could not reach its database", attempts));
      case Stop.TimedOut(Duration limit) -> Optional.of(timedOut(running, limit));
      case Stop.Moved(Lane next) -> Optional.of(released(running, next));
      case Stop.ShutDown() -> Optional.of(released(running, running.lane()));
    };
  }

  private static Conclusion failed(Running running, JobError error) {
    return new Conclusion(JobEvent.FAIL, outcome(running, List.of(), Optional.of(error)));
  }

  private static Conclusion lost(Running running, String reason, int attempts) {
    int attempt = running.claim().attempt();
    if (attempt >= attempts) {
      return failed(running, Sentences.lost(attempt, reason));
    }
    return new Conclusion(JobEvent.LOSE, outcome(running, List.of(), Optional.empty()));
  }

  private static Conclusion timedOut(Running running, Duration limit) {
    JobError error = Sentences.timedOut(limit);
    return new Conclusion(JobEvent.TIME_OUT, outcome(running, List.of(), Optional.of(error)));
  }

  private static Conclusion released(Running running, Lane lane) {
    Outcome outcome = new Outcome(List.of(), Optional.empty(), running.progress(), lane.name());
    return new Conclusion(JobEvent.RELEASE, outcome);
  }

  private static Outcome outcome(Running running, List<Result> results, Optional<JobError> error) {
    return new Outcome(results, error, running.progress(), running.lane().name());
  }
}
