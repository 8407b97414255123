package org.almagest.server.token;

/**
 * A token that was made just now.
 *
 * @param text the token itself, which nobody can be told again
 */
public record MadeToken(PersonalToken token, String text) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "MadeToken[" + token + "]";
  }
}
