package org.almagest.server.account;

import org.jspecify.annotations.Nullable;

/**
 * What one user may use, where it differs from what everybody may.
 *
 * @param resultBytes of results of jobs, 0 for no limit; null for the archive's own
 * @param queuedJobs that may wait; null for the archive's own
 * @param tableBytes of own tables, 0 for no limit; null for the archive's own
 */
public record Quota(
    @Nullable Long resultBytes, @Nullable Integer queuedJobs, @Nullable Long tableBytes) {
  /** As everybody. */
  public static final Quota USUAL = new Quota(null, null, null);
}
