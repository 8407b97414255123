package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobExamples.ANN;
import static org.almagest.server.jobs.JobExamples.claimOf;
import static org.almagest.server.jobs.JobExamples.completed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.uws.Job;
import org.almagest.uws.JobChange;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobId;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestCluster.class)
class JobListenerTest {
  private static final int LONGEST_SECONDS = 30;
  private static final String END_LISTENING =
      """
      SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
      WHERE application_name = 'almagest_jobs-listener'
      """;

  private static final String LISTENING =
      "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'almagest_jobs-listener'";

  private final JobExamples jobs;
  private final JobListener listener;
  private final BlockingQueue<JobChange> heard = new LinkedBlockingQueue<>();
  private final Semaphore rechecked = new Semaphore(0);

  JobListenerTest(Database database) {
    jobs = new JobExamples(database);
    listener = new JobListener(database.address(), heard::add, rechecked::release);
  }

  @BeforeEach
  void listen() throws InterruptedException {
    listener.start();
    awaitRecheck();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void hearsEveryChangeInItsOrder() throws InterruptedException {
    Job job = jobs.ended(ANN, 5);
    jobs.store.setDestruction(job.id(), Optional.empty());
    jobs.store.doom(job.id());
    jobs.store.erase(job.id());
    Job next = jobs.pending(ANN);

    assertThat(List.of(next(), next(), next(), next()))
        .containsExactly(
            new JobChange(job.id(), ANN.key(), Phase.QUEUED),
            new JobChange(job.id(), ANN.key(), Phase.EXECUTING),
            new JobChange(job.id(), ANN.key(), Phase.COMPLETED),
            new JobChange(job.id(), ANN.key(), Phase.UNKNOWN));
    assertThat(next()).isEqualTo(new JobChange(next.id(), ANN.key(), Phase.PENDING));
  }

  @Test
  void hearsOfJobsThatSomebodyElseChanges() throws InterruptedException {
    Job job = jobs.pending(ANN);
    jobs.client.sql("UPDATE almagest.jobs SET phase = 'HELD'").update();
    jobs.client.sql("DELETE FROM almagest.jobs").update();
    assertThat(List.of(next(), next(), next()))
        .extracting(JobChange::phase)
        .containsExactly(Phase.PENDING, Phase.HELD, Phase.UNKNOWN);
    assertThat(job.phase()).isEqualTo(Phase.PENDING);
  }

  @Test
  void theNameOfAnOwnerMayBeOddAndLong() throws InterruptedException {
    Owner odd = new Owner.User(" a'b \n\\\" 王 " + "𝔘".repeat(240));
    Job job = jobs.queued(odd);
    assertThat(next()).isEqualTo(new JobChange(job.id(), odd.key(), Phase.QUEUED));
  }

  @Test
  void afterALostConnectionItListensAgainAndSaysSo() throws InterruptedException {
    assertThat(jobs.text(END_LISTENING)).isEqualTo("1");
    awaitRecheck();
    Job job = jobs.pending(ANN);
    assertThat(next().id()).isEqualTo(job.id());
  }

  @Test
  void whatAForeignerSaysIsPassedOver() throws InterruptedException {
    jobs.client.sql("SELECT pg_notify('almagest_jobs', 'hello')").query().singleRow();
    Job job = jobs.running(ANN);
    jobs.store.end(claimOf(job), JobEvent.COMPLETE, completed(1));
    assertThat(next()).isEqualTo(new JobChange(job.id(), ANN.key(), Phase.QUEUED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a PENDING", "1A PENDING user:a", "1a WAITING user:a"})
  void refusesWhatTheTriggerDoesNotSay(String message) {
    assertThatThrownBy(() -> JobListener.change(message))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsWhatTheTriggerSays() {
    assertThat(JobListener.change("1a ERROR user:a b"))
        .isEqualTo(new JobChange(new JobId("1a"), "user:a b", Phase.ERROR));
  }

  @Test
  void leavesNoConnectionBehind() throws InterruptedException {
    listener.close();
    for (int look = 0; look < 300 && listening() > 0; look++) {
      Thread.sleep(100);
    }
    assertThat(listening()).isZero();
  }

  private int listening() {
    return jobs.client.sql(LISTENING).query(Integer.class).single();
  }

  private JobChange next() throws InterruptedException {
    JobChange change = heard.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
    if (change == null) {
      throw new AssertionError("nothing was heard");
    }
    return change;
  }

  private void awaitRecheck() throws InterruptedException {
    assertThat(rechecked.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
  }
}
