package org.almagest.server.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param name the login name, as {@link UserName} has it
 * @param fullName for people; null if not known
 * @param email null if not known
 * @param disabled whether the operator has shut the account
 * @param expires when it ends by itself; null for never
 * @param tokensFrom tokens without a record of their own (JWT) that were made before then are void
 */
public record User(
    String name,
    @Nullable String fullName,
    @Nullable String email,
    Role role,
    boolean disabled,
    @Nullable Instant expires,
    Quota quota,
    Instant tokensFrom) {
  /** Whether the account may be used at {@code now}. */
  public boolean isOpen(Instant now) {
    return !disabled && (expires == null || now.isBefore(expires));
  }
}
