package org.almagest.uws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job as it stands at one moment (UWS 1.1 section 2.1).
 *
 * @param id its name
 * @param owner whose it is
 * @param list which list it is in
 * @param labels what its owner calls it
 * @param phase where it stands
 * @param queue name of the {@link JobClass} that it waits or runs in
 * @param times when what happened
 * @param executionDuration how long it may run
 * @param parameters in the order given
 * @param results empty until it has completed
 * @param error why it failed or was stopped
 * @param progress how far it has come
 * @param attempt how many times it has been started
 * @param node where it runs or ran last
 * @param keepsHistory whether its record outlives its results, as ARCHIVED
 */
public record Job(
    JobId id,
    Owner owner,
    JobList list,
    Labels labels,
    Phase phase,
    String queue,
    Times times,
    Duration executionDuration,
    List<Parameter> parameters,
    List<Result> results,
    Optional<JobError> error,
    Progress progress,
    int attempt,
    Optional<String> node,
    boolean keepsHistory) {
  public Job {
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
  }

  /**
   * What a job's owner calls it; nothing here means anything to the service.
   *
   * @param runId of UWS, returned as given (UWS-47)
   * @param name of TAP+ (JOBNAME)
   * @param description of TAP+ (JOBDESCRIPTION)
   */
  public record Labels(
      Optional<String> runId, Optional<String> name, Optional<String> description) {
    public static final Labels NONE =
        new Labels(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * When what happened, by the store's clock.
   *
   * @param created accepted
   * @param queued told to run
   * @param started begun to run, the last time
   * @param ended come to a final phase
   * @param destruction when it and all its results go; empty for never
   */
  public record Times(
      Instant created,
      Optional<Instant> queued,
      Optional<Instant> started,
      Optional<Instant> ended,
      Optional<Instant> destruction) {}

  /** Whether files were sent along with it. */
  boolean keepsFiles() {
    return parameters.stream().anyMatch(Parameter::byReference);
  }

  /** The value of its first parameter of that name, in any case. */
  public Optional<String> parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.id().equalsIgnoreCase(name))
        .map(Parameter::value)
        .findFirst();
  }
}
