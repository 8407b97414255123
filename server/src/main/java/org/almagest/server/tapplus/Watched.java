package org.almagest.server.tapplus;

import java.util.Set;
import org.almagest.server.account.JobRights;
import org.almagest.uws.JobChange;
import org.almagest.uws.JobId;
import org.almagest.uws.Owner;

/**
 * Which jobs somebody wants to hear of.
 *
 * @param rights of who listens
 * @param ids these; empty for all of the caller's
 */
record Watched(JobRights rights, Set<JobId> ids) {
  Watched {
    ids = Set.copyOf(ids);
  }

  /** Who listens. */
  Owner caller() {
    return rights.caller();
  }

  boolean covers(JobChange change) {
    return ids.isEmpty() ? change.ownerKey().equals(caller().key()) : ids.contains(change.id());
  }
}
