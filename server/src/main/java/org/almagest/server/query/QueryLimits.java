package org.almagest.server.query;

import org.almagest.server.settings.Settings;

/**
 * How much may be asked for.
 *
 * @param defaultRows rows of a result when MAXREC is not given
 * @param maxRows greatest MAXREC
 * @param queryLength greatest length of a query, in characters
 */
public record QueryLimits(long defaultRows, long maxRows, int queryLength) {
  /** What holds for synchronous queries. */
  public static QueryLimits ofSync(Settings.Limits limits) {
    return new QueryLimits(limits.defaultRows(), limits.maxRows(), limits.queryLength());
  }

  /** What holds for jobs. */
  public static QueryLimits ofJobs(Settings settings) {
    return new QueryLimits(
        settings.jobs().defaultRows(), settings.jobs().maxRows(), settings.limits().queryLength());
  }
}
