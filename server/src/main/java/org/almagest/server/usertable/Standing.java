package org.almagest.server.usertable;

import java.time.Instant;
import java.time.ZoneOffset;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Claim;
import org.almagest.uws.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the right to a change still stands, asked in its transaction at the very end: an account
 * may have gone and its name been given again, a job may have been stopped or begun anew elsewhere.
 */
final class Standing {
  private static final String SIGNED_IN =
      "SELECT count(*) FROM almagest.users WHERE name = :name AND tokens_from = :from";

  /** Locked, so that the job cannot end otherwise before its table is there. */
  private static final String RUNS =
      """
      SELECT attempt FROM almagest.jobs
      WHERE id = :job AND attempt = :attempt AND phase = 'EXECUTING'
      FOR SHARE
      """;

  private Standing() {}

  /**
   * Fails if it does not.
   *
   * @throws TapException that says so
   */
  static void require(JdbcClient client, Owner.User owner, ChangeOrigin origin) {
    switch (origin) {
      case ChangeOrigin.Request request -> requireSignIn(client, owner, request.tokensFrom());
      case ChangeOrigin.OfJob job -> requireClaim(client, job.claim());
      case ChangeOrigin.Server _ -> {}
    }
  }

  private static void requireSignIn(JdbcClient client, Owner.User owner, Instant from) {
    long standing =
        client
            .sql(SIGNED_IN)
            .param("name", owner.name())
            .param("from", from.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    if (standing == 0) {
      throw TapException.of(
          ErrorCode.NOT_SIGNED_IN,
          "your account or its password has been changed meanwhile, and the change of your tables is undone; please sign in and try again");
    }
  }

  private static void requireClaim(JdbcClient client, Claim claim) {
    boolean runs =
        client
            .sql(RUNS)
            .param("job", claim.id().text())
            .param("attempt", claim.attempt())
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!runs) {
      throw TapException.of(
          ErrorCode.TIME_LIMIT, "the job has been stopped, and its change of tables is undone");
    }
  }
}
