package org.almagest.server.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.almagest.server.account.Quota;
import org.almagest.server.settings.JobSettings;
import org.almagest.server.settings.Settings;
import org.almagest.uws.JobStore;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much somebody uses of what they may. Thread-safe. */
@Component
class QuotaUse {
  private final JobStore jobs;
  private final JobSettings usual;

  QuotaUse(JobStore jobs, Settings settings) {
    this.jobs = jobs;
    this.usual = settings.jobs();
  }

  /**
   * Limits are those of the user, else the archive's own. That of bytes is null for none; that of
   * jobs is always there, and at 0 none may wait.
   */
  Map<String, Map<String, @Nullable Long>> of(Owner owner, Quota quota) {
    long bytes = quota.resultBytes() == null ? usual.ownerBytes().toBytes() : quota.resultBytes();
    long queued = quota.queuedJobs() == null ? usual.ownerQueued() : quota.queuedJobs();
    return Map.of(
        "resultBytes", use(jobs.resultBytes(owner), bytes == 0 ? null : bytes),
        "waitingJobs", use(jobs.waiting(owner, Integer.MAX_VALUE), queued));
  }

  private static Map<String, @Nullable Long> use(long used, @Nullable Long limit) {
    Map<String, @Nullable Long> use = new LinkedHashMap<>();
    use.put("used", used);
    use.put("limit", limit);
    return use;
  }
}
