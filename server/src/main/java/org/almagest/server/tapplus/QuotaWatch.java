package org.almagest.server.tapplus;

import java.io.IOException;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;
import org.almagest.uws.OwnerLimits;

/** Tells a listener when the results that are the listener's take up all the room they may. */
final class QuotaWatch {
  private final Jobs jobs;
  private final Owner owner;
  private final OwnerLimits limits;
  private boolean told;

  QuotaWatch(Jobs jobs, Owner owner, OwnerLimits limits) {
    this.jobs = jobs;
    this.owner = owner;
    this.limits = limits;
  }

  /** Once each time that the limit is reached. */
  void look(EventWriter out) throws IOException {
    long limit = limits.bytes(owner);
    if (limit == 0) {
      return;
    }
    long bytes = jobs.bytes(owner);
    boolean reached = bytes >= limit;
    if (reached && !told) {
      out.event("quota", JobEvents.quota(bytes, limit));
    }
    told = reached;
  }
}
