package org.almagest.server.tapplus;

import org.almagest.uws.Job;
import org.almagest.uws.Owner;

/** Whose job is whose: an anonymous one is anybody's who knows its name. */
final class Rights {
  private Rights() {}

  /** Whether {@code caller}, who knows the job's name, may read, change and delete it. */
  static boolean mayUse(Owner caller, Job job) {
    return switch (job.owner()) {
      case Owner.Anonymous _ -> true;
      case Owner.User user -> user.equals(caller);
    };
  }
}
