package org.almagest.server.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.almagest.server.database.Database;
import org.almagest.uws.Claim;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobId;
import org.almagest.uws.JobList;
import org.almagest.uws.JobStore.Outcome;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.almagest.uws.Result;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store over empty tables, and jobs to put in it. */
final class JobExamples {
  static final String QUICK = "quick";
  static final String SLOW = "slow";
  static final String NODE = "node-1";
  static final Duration LEASE = Duration.ofMinutes(5);
  static final Owner.User ANN = new Owner.User("ann");
  static final Owner.User BOB = new Owner.User("bob");
  static final Owner.Anonymous NOBODY = new Owner.Anonymous("192.0.2.7");
  static final JobError REASON = new JobError("line 1:8: no such column", false);

  final PostgresJobStore store;
  final JdbcClient client;

  JobExamples(Database database) {
    store = new PostgresJobStore(database.owner(), database.owner());
    client = JdbcClient.create(database.owner());
    client.sql("TRUNCATE almagest.jobs, almagest.job_usage").update();
  }

  static NewJob newJob(Owner owner, boolean runs) {
    return keyed(owner, runs, Optional.empty(), "SELECT 1");
  }

  static NewJob keyed(Owner owner, boolean runs, Optional<String> key, String query) {
    return new NewJob(
        JobId.next(Instant.now()),
        owner,
        Job.Labels.NONE,
        List.of(Parameter.of("query", query)),
        runs,
        Duration.ofMinutes(1),
        Optional.empty(),
        key,
        false);
  }

  static NewJob expiring(Owner owner, Instant destruction, boolean keepsHistory) {
    return new NewJob(
        JobId.next(Instant.now()),
        owner,
        Job.Labels.NONE,
        List.of(),
        false,
        Duration.ofMinutes(1),
        Optional.of(destruction),
        Optional.empty(),
        keepsHistory);
  }

  static Result result(long size) {
    return new Result(
        "result",
        "1/result.vot",
        "application/x-votable+xml",
        "gzip",
        "result.vot.gz",
        size,
        OptionalLong.of(3),
        "00ff",
        Instant.parse("2026-01-02T03:04:05.678Z"),
        Optional.of("cut at 3 rows"));
  }

  static Outcome completed(long size) {
    return new Outcome(
        List.of(result(size)), Optional.empty(), new Progress(3, size, 4.5, 1e9), QUICK);
  }

  static Outcome failed() {
    return new Outcome(List.of(), Optional.of(REASON), Progress.NONE, QUICK);
  }

  static Outcome again(String queue) {
    return new Outcome(List.of(), Optional.empty(), Progress.NONE, queue);
  }

  static Claim claimOf(Job job) {
    return new Claim(job.id(), job.attempt(), job.node().orElseThrow());
  }

  static JobFilter all(Owner owner) {
    return filter(owner, Set.of(), List.of(), 0, OptionalInt.empty());
  }

  static JobFilter filter(
      Owner owner, Set<Phase> phases, List<JobFilter.Order> order, int offset, OptionalInt limit) {
    return new JobFilter(
        Optional.of(owner),
        JobList.ASYNC,
        phases,
        Optional.empty(),
        Optional.empty(),
        order,
        offset,
        limit);
  }

  Job queued(Owner owner) {
    return store.create(newJob(owner, true), QUICK);
  }

  Job pending(Owner owner) {
    return store.create(newJob(owner, false), QUICK);
  }

  Job claimed() {
    return store.claim(NODE, QUICK, 100, LEASE).orElseThrow();
  }

  Job running(Owner owner) {
    queued(owner);
    return claimed();
  }

  Job ended(Owner owner, long bytes) {
    Job job = running(owner);
    store.end(claimOf(job), JobEvent.COMPLETE, completed(bytes));
    return now(job);
  }

  Job now(Job job) {
    return store.find(job.id()).orElseThrow();
  }

  /** Lets the leases of all that run lie in the past. */
  void letLeasesEnd() {
    client
        .sql(
            "UPDATE almagest.jobs SET lease_until = now() - interval '1 s' WHERE phase = 'EXECUTING'")
        .update();
  }

  String text(String sql) {
    return String.valueOf(client.sql(sql).query().singleValue());
  }
}
