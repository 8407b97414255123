package org.almagest.server.async;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobId;
import org.almagest.uws.JobList;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.almagest.uws.Result;

/** Jobs to look at. */
final class Specimen {
  static final Instant CREATED = Instant.parse("2026-11-20T16:49:58.123456Z");
  static final Instant NOW = Instant.parse("2026-11-20T17:00:00Z");
  static final Owner NOBODY = new Owner.Anonymous("127.0.0.1");

  private Specimen() {}

  /** With nothing that need not be there. */
  static Job bare(Phase phase) {
    return bare(new JobId("1795194668358o0123456789abcdef"), NOBODY, phase);
  }

  static Job bare(JobId id, Owner owner, Phase phase) {
    return new Job(
        id,
        owner,
        JobList.ASYNC,
        Job.Labels.NONE,
        phase,
        "quick",
        new Job.Times(
            CREATED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        Duration.ofHours(2),
        List.of(),
        List.of(),
        Optional.empty(),
        Progress.NONE,
        0,
        Optional.empty(),
        false);
  }

  /** With everything that can be there. */
  static Job full(Phase phase) {
    return new Job(
        new JobId("1795194668358o0123456789abcdef"),
        NOBODY,
        JobList.ASYNC,
        new Job.Labels(Optional.of("run <1>"), Optional.of("my & job"), Optional.of("long one")),
        phase,
        "slow",
        new Job.Times(
            CREATED,
            Optional.of(CREATED.plusSeconds(1)),
            Optional.of(CREATED.plusSeconds(2)),
            Optional.of(CREATED.plusSeconds(3)),
            Optional.of(CREATED.plusSeconds(259_200))),
        Duration.ofHours(2),
        List.of(
            Parameter.of("query", "SELECT 1 WHERE 1<2 && \u0001"),
            Parameter.of("upload", "a,param:up 1"),
            Parameter.file("up 1", "parameters/up", 7)),
        List.of(result()),
        Optional.of(new JobError("line 1: it <went> wrong", true)),
        new Progress(5, 1234, 17.5, 100.25),
        1,
        Optional.of("node-1"),
        true);
  }

  static Result result() {
    return new Result(
        "result",
        "result-1",
        "application/x-votable+xml;serialization=BINARY2",
        "gzip",
        "1795194668358o-result.vot.gz",
        3,
        OptionalLong.of(5),
        "00".repeat(32),
        CREATED,
        Optional.of("cut at 5 rows"));
  }

  static Job of(NewJob made) {
    Job job = bare(made.id(), made.owner(), made.runs() ? Phase.QUEUED : Phase.PENDING);
    return copy(
        job,
        made.labels(),
        job.phase(),
        made.executionDuration(),
        made.parameters(),
        made.destruction(),
        List.of(),
        Optional.empty());
  }

  static Job in(Job job, Phase phase) {
    return copy(
        job,
        job.labels(),
        phase,
        job.executionDuration(),
        job.parameters(),
        job.times().destruction(),
        job.results(),
        job.error());
  }

  static Job withMore(Job job, List<Parameter> more) {
    List<Parameter> all = new ArrayList<>(job.parameters());
    all.addAll(more);
    return copy(
        job,
        job.labels(),
        job.phase(),
        job.executionDuration(),
        all,
        job.times().destruction(),
        job.results(),
        job.error());
  }

  static Job lasting(Job job, Duration duration) {
    return copy(
        job,
        job.labels(),
        job.phase(),
        duration,
        job.parameters(),
        job.times().destruction(),
        job.results(),
        job.error());
  }

  static Job until(Job job, Optional<Instant> destruction) {
    return copy(
        job,
        job.labels(),
        job.phase(),
        job.executionDuration(),
        job.parameters(),
        destruction,
        job.results(),
        job.error());
  }

  static Job failed(Job job, JobError error) {
    return copy(
        job,
        job.labels(),
        Phase.ERROR,
        job.executionDuration(),
        job.parameters(),
        job.times().destruction(),
        job.results(),
        Optional.of(error));
  }

  static Job completed(Job job) {
    return copy(
        job,
        job.labels(),
        Phase.COMPLETED,
        job.executionDuration(),
        job.parameters(),
        job.times().destruction(),
        List.of(result()),
        Optional.empty());
  }

  private static Job copy(
      Job job,
      Job.Labels labels,
      Phase phase,
      Duration duration,
      List<Parameter> parameters,
      Optional<Instant> destruction,
      List<Result> results,
      Optional<JobError> error) {
    Job.Times times = job.times();
    return new Job(
        job.id(),
        job.owner(),
        job.list(),
        labels,
        phase,
        job.queue(),
        new Job.Times(times.created(), times.queued(), times.started(), times.ended(), destruction),
        duration,
        parameters,
        results,
        error,
        job.progress(),
        job.attempt(),
        job.node(),
        job.keepsHistory());
  }
}
