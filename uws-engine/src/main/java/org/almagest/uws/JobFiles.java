package org.almagest.uws;

import java.io.IOException;
import java.util.Set;

/**
 * The files of jobs: results, and what was sent along with parameters. All nodes see the same.
 * Thread-safe.
 */
public interface JobFiles {
  /**
   * Deletes all files of a job, finished or not. Nothing to delete is no error.
   *
   * @throws IOException if some may be left; to be tried again
   */
  void delete(JobId job) throws IOException;

  /**
   * Deletes the files of a job, other than those named: what attempts left that did not succeed.
   *
   * @param keep names as in {@link Result#file} and {@link Parameter#value}
   */
  void deleteOthers(JobId job, Set<String> keep) throws IOException;

  /** The jobs that have files, some of which may have ended long ago. */
  Set<JobId> jobs() throws IOException;
}
