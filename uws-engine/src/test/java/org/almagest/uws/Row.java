package org.almagest.uws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A job in the {@link MemoryStore}. */
final class Row {
  final NewJob asked;
  final JobList list;
  final Instant created;
  Phase phase;
  String queue;
  Duration duration;
  Optional<Instant> queued = Optional.empty();
  Optional<Instant> started = Optional.empty();
  Optional<Instant> ended = Optional.empty();
  Optional<Instant> destruction;
  List<Parameter> parameters;
  List<Result> results = List.of();
  Optional<JobError> error = Optional.empty();
  Progress progress = Progress.NONE;
  int attempt;
  int losses;
  Optional<String> node = Optional.empty();
  Instant leaseEnds = Instant.EPOCH;
  boolean doomed;
  boolean untidy;

  Row(NewJob asked, String queue, Instant now) {
    this.asked = asked;
    this.list = JobList.ASYNC;
    this.created = now;
    this.queue = queue;
    this.phase = asked.runs() ? Phase.QUEUED : Phase.PENDING;
    this.queued = asked.runs() ? Optional.of(now) : Optional.empty();
    this.duration = asked.executionDuration();
    this.destruction = asked.destruction();
    this.parameters = new ArrayList<>(asked.parameters());
  }

  /** A job in any phase. */
  Row(Job job) {
    this.asked =
        new NewJob(
            job.id(),
            job.owner(),
            job.labels(),
            job.parameters(),
            false,
            job.executionDuration(),
            job.times().destruction(),
            Optional.empty(),
            job.keepsHistory());
    this.list = job.list();
    this.created = job.times().created();
    this.phase = job.phase();
    this.queue = job.queue();
    this.duration = job.executionDuration();
    this.queued = job.times().queued();
    this.started = job.times().started();
    this.ended = job.times().ended();
    this.destruction = job.times().destruction();
    this.parameters = new ArrayList<>(job.parameters());
    this.results = job.results();
    this.error = job.error();
    this.progress = job.progress();
    this.attempt = job.attempt();
    this.node = job.node();
  }

  String ownerKey() {
    return asked.owner().key();
  }

  boolean is(Claim claim) {
    return !doomed
        && phase == Phase.EXECUTING
        && attempt == claim.attempt()
        && node.equals(Optional.of(claim.node()));
  }

  Claim claim() {
    return new Claim(asked.id(), attempt, node.orElseThrow());
  }

  long resultBytes() {
    return results.stream().mapToLong(Result::size).sum();
  }

  Job job() {
    return new Job(
        asked.id(),
        asked.owner(),
        list,
        asked.labels(),
        phase,
        queue,
        new Job.Times(created, queued, started, ended, destruction),
        duration,
        parameters,
        results,
        error,
        progress,
        attempt,
        node,
        asked.keepsHistory());
  }
}
