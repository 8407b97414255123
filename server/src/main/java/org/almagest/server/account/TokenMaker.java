package org.almagest.server.account;

/** Makes tokens for those who have just shown their password. Thread-safe. */
public interface TokenMaker {
  /**
   * A new token that {@link BearerTokens} take and that speaks for {@code identity}, in all but
   * what changes the account.
   */
  String tokenFor(Identity identity);
}
