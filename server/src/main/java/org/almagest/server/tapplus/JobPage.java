package org.almagest.server.tapplus;

import java.util.List;
import org.almagest.uws.Job;

/**
 * Some jobs of a list.
 *
 * @param jobs in the order asked for
 * @param isCut whether there are more that were asked for, too many for one answer
 */
record JobPage(List<Job> jobs, boolean isCut) {
  static final JobPage EMPTY = new JobPage(List.of(), false);

  JobPage {
    jobs = List.copyOf(jobs);
  }
}
