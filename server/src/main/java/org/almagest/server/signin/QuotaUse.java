package org.almagest.server.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.almagest.server.account.Quota;
import org.almagest.server.settings.JobSettings;
import org.almagest.server.settings.Settings;
import org.almagest.server.usertable.TableUse;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.JobStore;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How much somebody uses of what they may. Thread-safe. */
@Component
class QuotaUse {
  private final JobStore jobs;
  private final JobSettings usual;
  private final Function<Owner.User, TableUse> tables;

  @Autowired
  QuotaUse(JobStore jobs, Settings settings, UserTables tables) {
    this(jobs, settings, tables::use);
  }

  QuotaUse(JobStore jobs, Settings settings, Function<Owner.User, TableUse> tables) {
    this.tables = tables;
    this.jobs = jobs;
    this.usual = settings.jobs();
  }

  /**
   * Limits are those of the user, else the archive's own. Those of bytes are null for none; that of
   * jobs is always there, and at 0 none may wait. Who has not signed in keeps no tables.
   */
  Map<String, Map<String, @Nullable Long>> of(Owner owner, Quota quota) {
    long bytes = quota.resultBytes() == null ? usual.ownerBytes().toBytes() : quota.resultBytes();
    long queued = quota.queuedJobs() == null ? usual.ownerQueued() : quota.queuedJobs();
    Map<String, Map<String, @Nullable Long>> uses = new LinkedHashMap<>();
    uses.put("resultBytes", use(jobs.resultBytes(owner), bytes == 0 ? null : bytes));
    uses.put("waitingJobs", use(jobs.waiting(owner, Integer.MAX_VALUE), queued));
    if (owner instanceof Owner.User user) {
      TableUse use = tables.apply(user);
      uses.put("tableBytes", use(use.used(), use.limit() == 0 ? null : use.limit()));
    }
    return uses;
  }

  private static Map<String, @Nullable Long> use(long used, @Nullable Long limit) {
    Map<String, @Nullable Long> use = new LinkedHashMap<>();
    use.put("used", used);
    use.put("limit", limit);
    return use;
  }
}
