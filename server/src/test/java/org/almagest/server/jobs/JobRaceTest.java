package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobExamples.ANN;
import static org.almagest.server.jobs.JobExamples.BOB;
import static org.almagest.server.jobs.JobExamples.LEASE;
import static org.almagest.server.jobs.JobExamples.NOBODY;
import static org.almagest.server.jobs.JobExamples.QUICK;
import static org.almagest.server.jobs.JobExamples.again;
import static org.almagest.server.jobs.JobExamples.claimOf;
import static org.almagest.server.jobs.JobExamples.completed;
import static org.almagest.server.jobs.JobExamples.failed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.uws.Job;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many threads at once, as of many nodes. */
@ExtendWith(TestCluster.class)
class JobRaceTest {
  private static final int THREADS = 8;
  private static final int JOBS = 500;
  private static final int OWNER_PLACES = 2;
  private static final List<Owner> OWNERS = List.of(ANN, BOB, NOBODY);

  /** What the owners have of results, by the rows themselves. */
  private static final String WRONG_ACCOUNTS =
      """
      SELECT count(*) FROM (
        SELECT owner_key, sum(result_bytes) FILTER (WHERE NOT doomed) AS bytes
        FROM almagest.jobs GROUP BY owner_key
      ) AS kept LEFT JOIN almagest.job_usage AS account USING (owner_key)
      WHERE coalesce(kept.bytes, 0) <> coalesce(account.result_bytes, 0)
      """;

  private final JobExamples jobs;
  private final Map<Owner, AtomicInteger> running = new ConcurrentHashMap<>();
  private final Queue<JobId> begun = new ConcurrentLinkedQueue<>();
  private final AtomicInteger most = new AtomicInteger();

  JobRaceTest(Database database) {
    jobs = new JobExamples(database);
  }

  @Test
  void eachJobIsBegunOnceAndNoOwnerGetsMoreThanItsPlaces() throws Exception {
    List<JobId> made = new ArrayList<>();
    for (int job = 0; job < JOBS; job++) {
      made.add(jobs.queued(OWNERS.get(job % OWNERS.size())).id());
    }

    together(this::runAll);

    assertThat(begun).hasSize(JOBS).containsExactlyInAnyOrderElementsOf(made);
    assertThat(most.get()).isBetween(1, OWNER_PLACES);
    assertThat(jobs.text("SELECT count(*) FROM almagest.jobs WHERE phase = 'COMPLETED'"))
        .isEqualTo(String.valueOf(JOBS));
    assertThat(jobs.text(WRONG_ACCOUNTS)).isEqualTo("0");
    assertThat(jobs.store.resultBytes(BOB))
        .isEqualTo(
            Long.parseLong(
                jobs.text("SELECT count(*) FROM almagest.jobs WHERE owner_key = 'user:bob'")));
  }

  /** Until nothing waits. It counts as running from after the claim to before its end. */
  private Void runAll(int thread) {
    while (jobs.store.queued(1) > 0) {
      jobs.store
          .claim("node-" + thread, QUICK, OWNER_PLACES, LEASE)
          .ifPresent(job -> {
            begun.add(job.id());
            AtomicInteger now = running.computeIfAbsent(job.owner(), owner -> new AtomicInteger());
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            assertThat(jobs.now(job)).isEqualTo(job);
            now.decrementAndGet();
            assertThat(jobs.store.end(claimOf(job), JobEvent.COMPLETE, completed(1))).isTrue();
          });
    }
    return null;
  }

  @Test
  void accountsStayExactWhateverHappens() throws Exception {
    together(this::stir);

    assertThat(jobs.text(WRONG_ACCOUNTS)).isEqualTo("0");
    assertThat(
            jobs.text(
                "SELECT count(*) FROM almagest.jobs WHERE phase = 'EXECUTING' AND lease_until IS NULL"))
        .isEqualTo("0");
    for (Owner owner : OWNERS) {
      long sum =
          jobs.store.list(JobExamples.all(owner)).stream()
              .flatMap(job -> job.results().stream())
              .mapToLong(result -> result.size())
              .sum();
      assertThat(jobs.store.resultBytes(owner)).isEqualTo(sum);
    }
  }

  private Void stir(int thread) {
    Random random = new Random(thread);
    for (int step = 0; step < 60; step++) {
      Job job = jobs.store.create(JobExamples.newJob(any(random), true), QUICK);
      jobs.store
          .claim("node-" + thread, QUICK, 9, LEASE)
          .ifPresent(claimed -> end(claimed, random));
      disturb(job, random);
    }
    return null;
  }

  private static Owner any(Random random) {
    return OWNERS.get(random.nextInt(OWNERS.size()));
  }

  private void end(Job job, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> jobs.store.end(claimOf(job), JobEvent.RELEASE, again(QUICK));
      case 1 -> jobs.store.end(claimOf(job), JobEvent.FAIL, failed());
      case 2 -> jobs.letLeasesEnd();
      default -> jobs.store.end(claimOf(job), JobEvent.COMPLETE, completed(random.nextInt(1000)));
    }
  }

  private void disturb(Job job, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> jobs.store.doom(job.id());
      case 1 -> abort(job);
      case 2 -> jobs.store.archive(job.id());
      case 3 -> jobs.store.doomed(0, 5).forEach(doomed -> jobs.store.erase(doomed.id()));
      case 4 -> jobs.store.reclaim(2);
      default -> jobs.store.find(job.id());
    }
  }

  private void abort(Job job) {
    try {
      jobs.store.apply(job.id(), JobEvent.ABORT, Optional.empty());
      jobs.store.apply(job.id(), JobEvent.HOLD, Optional.empty());
    } catch (JobRefusedException ended) {
      assertThat(jobs.store.find(job.id()).map(Job::phase))
          .matches(phase -> phase.map(Phase::isTerminal).orElse(true));
    }
  }

  private interface Work {
    Void of(int thread);
  }

  private static void together(Work work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Void>> calls = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int number = thread;
        calls.add(() -> work.of(number));
      }
      for (Future<Void> call : threads.invokeAll(calls)) {
        call.get();
      }
    }
  }
}
