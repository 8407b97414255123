package org.almagest.server.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.almagest.server.account.Quota;
import org.almagest.server.settings.JobSettings;
import org.almagest.server.settings.Settings;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobList;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.springframework.stereotype.Component;

/** How much somebody uses of what they may. Thread-safe. */
@Component
class QuotaUse {
  private static final Set<Phase> WAITING =
      Set.of(Phase.PENDING, Phase.QUEUED, Phase.HELD, Phase.SUSPENDED);

  private final Jobs jobs;
  private final JobSettings usual;

  QuotaUse(Jobs jobs, Settings settings) {
    this.jobs = jobs;
    this.usual = settings.jobs();
  }

  /** Limits are those of the user, else the archive's own; 0 is none. */
  Map<String, Map<String, Long>> of(Owner owner, Quota quota) {
    long bytes = quota.resultBytes() == null ? usual.ownerBytes().toBytes() : quota.resultBytes();
    int queued = quota.queuedJobs() == null ? usual.ownerQueued() : quota.queuedJobs();
    return Map.of(
        "resultBytes", use(jobs.bytes(owner), bytes),
        "waitingJobs", use(waiting(owner), queued));
  }

  private static Map<String, Long> use(long used, long limit) {
    return Map.of("used", used, "limit", limit);
  }

  private int waiting(Owner owner) {
    return jobs.list(
            new JobFilter(
                Optional.of(owner),
                JobList.ASYNC,
                WAITING,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                OptionalInt.empty(),
                true))
        .size();
  }
}
