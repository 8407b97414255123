package org.almagest.server.account;

import java.util.Optional;

/** One kind of token that a bearer may have. Thread-safe. */
public interface BearerTokens {
  /**
   * Whom {@code token} speaks for.
   *
   * @return empty if it is not of this kind
   * @throws SignInRefusedException if it is of this kind and no good
   */
  Optional<Identity> check(String token);
}
