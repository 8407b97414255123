package org.almagest.server.tapplus;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.almagest.uws.Job;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobId;
import org.almagest.uws.JobList;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;

/** What a listener hears first: jobs that can still change, and the latest of the others. */
final class Snapshot {
  private static final int MOST_ACTIVE = 1000;
  private static final int LATEST = 100;
  private static final Set<Phase> ACTIVE =
      EnumSet.of(Phase.PENDING, Phase.QUEUED, Phase.EXECUTING, Phase.HELD, Phase.SUSPENDED);

  private final Jobs jobs;
  private final Owner owner;

  Snapshot(Jobs jobs, Owner owner) {
    this.jobs = jobs;
    this.owner = owner;
  }

  Collection<Job> jobs() {
    Map<JobId, Job> found = new LinkedHashMap<>();
    list(Set.of(), LATEST).forEach(job -> found.put(job.id(), job));
    list(ACTIVE, MOST_ACTIVE).forEach(job -> found.put(job.id(), job));
    return found.values();
  }

  private List<Job> list(Set<Phase> phases, int most) {
    return jobs.list(
        new JobFilter(
            Optional.of(owner),
            JobList.ASYNC,
            phases,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0,
            OptionalInt.of(most)));
  }
}
