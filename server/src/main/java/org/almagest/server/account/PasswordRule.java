package org.almagest.server.account;

import java.util.Locale;
import java.util.Optional;

/**
 * What passwords must look like.
 *
 * @param least length, in characters
 */
public record PasswordRule(int least) {
  /** The greatest length, in characters: more would be no safer, and costs time to hash. */
  public static final int MOST = 1000;

  /** What is wrong with a new password, in words for whoever chose it; empty if nothing. */
  public Optional<String> problem(String name, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < least) {
      return Optional.of("a password has at least %d characters".formatted(least));
    }
    if (length > MOST) {
      return Optional.of("a password has at most %d characters".formatted(MOST));
    }
    if (password.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("a password has no control characters, such as tabs and line ends");
    }
    return password.strip().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))
        ? Optional.of("a password is not the login name")
        : Optional.empty();
  }

  /** Whether it could be anybody's at all, also one that was set by an older rule. */
  static boolean isPossible(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= 1 && length <= MOST;
  }
}
