package org.almagest.server.token;

import java.time.Instant;
import java.util.Set;
import org.almagest.server.account.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token that somebody made for themselves.
 *
 * @param id what it is called by; no secret
 * @param label what its maker calls it
 * @param expires null for never
 * @param lastUsed to a minute; null if it never was
 * @param revoked null if it was not
 */
public record PersonalToken(
    String id,
    String user,
    String label,
    Set<Scope> scopes,
    Instant created,
    @Nullable Instant expires,
    @Nullable Instant lastUsed,
    @Nullable Instant revoked) {
  public PersonalToken {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it opens anything at {@code now}. */
  public boolean isGood(Instant now) {
    return revoked == null && (expires == null || now.isBefore(expires));
  }
}
