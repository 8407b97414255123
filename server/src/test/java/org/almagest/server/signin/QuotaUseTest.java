package org.almagest.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almagest.server.TestSettings;
import org.almagest.server.account.Quota;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.server.jobs.PostgresJobStore;
import org.almagest.server.usertable.TableUse;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class QuotaUseTest {
  private final PostgresJobStore jobs;
  private final QuotaUse use;

  QuotaUseTest(Database database) {
    jobs = new PostgresJobStore(database.jobs(), database.engine());
    use =
        new QuotaUse(
            jobs,
            TestSettings.with("jobs.owner-bytes", "0B", "jobs.owner-queued", "7"),
            _ -> new TableUse(5, 0));
  }

  @Test
  void noBytesAreNoLimitAndNoJobsAreOne() {
    Owner nobody = new Owner.User("quota_nobody");

    assertThat(limit("resultBytes", nobody, new Quota(0L, 0, null))).isNull();
    assertThat(limit("waitingJobs", nobody, new Quota(0L, 0, null))).isZero();
    assertThat(limit("resultBytes", nobody, Quota.USUAL)).isNull();
    assertThat(limit("waitingJobs", nobody, Quota.USUAL)).isEqualTo(7);
  }

  @Test
  void jobsThatWaitAreCounted() {
    Owner owner = new Owner.User("quota_anna");
    Job job = jobs.create(job(owner), "quick");

    assertThat(use.of(owner, Quota.USUAL))
        .hasEntrySatisfying(
            "waitingJobs", waiting -> assertThat(waiting).containsEntry("used", 1L));

    assertThat(jobs.doom(job.id())).isTrue();
    jobs.erase(job.id());
  }

  private @Nullable Long limit(String of, Owner owner, Quota quota) {
    return use.of(owner, quota).getOrDefault(of, Map.of()).get("limit");
  }

  private static NewJob job(Owner owner) {
    return new NewJob(
        JobId.next(Instant.now()),
        owner,
        new Job.Labels(Optional.empty(), Optional.empty(), Optional.empty()),
        List.of(),
        false,
        Duration.ofMinutes(1),
        Optional.empty(),
        Optional.empty(),
        true);
  }
}
