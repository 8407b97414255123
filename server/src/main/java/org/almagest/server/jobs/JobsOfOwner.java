package org.almagest.server.jobs;

import javax.sql.DataSource;
import org.almagest.uws.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All jobs of somebody who goes. */
public final class JobsOfOwner {
  /** The nodes hear of it, stop what runs, and delete files and rows. */
  private static final String DOOM =
      """
      UPDATE almagest.jobs SET
        doomed = true,
        phase = CASE WHEN ended IS NULL THEN 'ABORTED' ELSE phase END,
        ended = coalesce(ended, clock_timestamp()),
        lease_until = NULL
      WHERE owner_key = :owner AND NOT doomed
      """;

  private JobsOfOwner() {}

  /**
   * Ends those that have not ended, and hides all from everybody at once; files and rows go by and
   * by, or when the next server runs. In the transaction that is open, if there is one.
   *
   * @return how many there were
   */
  public static int doom(DataSource source, Owner owner) {
    return JdbcClient.create(source).sql(DOOM).param("owner", owner.key()).update();
  }
}
