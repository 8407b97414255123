package org.almagest.server.tapplus;

import java.io.IOException;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;

/** Tells a listener when the results that are the listener's take up all the room they may. */
final class QuotaWatch {
  private final Jobs jobs;
  private final Owner owner;
  private final long limit;
  private boolean told;

  /**
   * @param limit in bytes; 0 for none
   */
  QuotaWatch(Jobs jobs, Owner owner, long limit) {
    this.jobs = jobs;
    this.owner = owner;
    this.limit = limit;
  }

  /** Once each time that the limit is reached. */
  void look(EventWriter out) throws IOException {
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
