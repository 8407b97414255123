package org.almagest.server.account;

/** Makes tokens for those who have signed in by other ways. Thread-safe. */
public interface TokenMaker {
  /** A bearer token with the scopes of {@code identity}, which lasts no longer than that. */
  String tokenFor(Identity identity);
}
