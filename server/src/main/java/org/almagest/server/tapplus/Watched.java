package org.almagest.server.tapplus;

import java.util.Set;
import org.almagest.uws.JobChange;
import org.almagest.uws.JobId;
import org.almagest.uws.Owner;

/**
 * Which jobs somebody wants to hear of.
 *
 * @param caller who listens
 * @param ids these; empty for all of the caller's
 */
record Watched(Owner caller, Set<JobId> ids) {
  Watched {
    ids = Set.copyOf(ids);
  }

  boolean covers(JobChange change) {
    return ids.isEmpty() ? change.ownerKey().equals(caller.key()) : ids.contains(change.id());
  }
}
