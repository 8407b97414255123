package org.almagest.uws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job to be accepted.
 *
 * @param id its name
 * @param owner whose it is
 * @param labels what its owner calls it
 * @param parameters in the order given
 * @param runs whether it is to run at once (PHASE=RUN in the request that makes it)
 * @param executionDuration how long it may run
 * @param destruction when it goes; empty for never
 * @param idempotencyKey the client's own name for this request: a second one with the same makes no
 *     second job
 * @param keepsHistory whether its record outlives its results
 */
public record NewJob(
    JobId id,
    Owner owner,
    Job.Labels labels,
    List<Parameter> parameters,
    boolean runs,
    Duration executionDuration,
    Optional<Instant> destruction,
    Optional<String> idempotencyKey,
    boolean keepsHistory) {
  public NewJob {
    parameters = List.copyOf(parameters);
  }
}
