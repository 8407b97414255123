package org.almagest.server.token;

import java.util.Set;
import org.almagest.server.account.Scope;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;

/**
 * A token that somebody wants.
 *
 * @param user whose it shall be
 */
public record TokenWish(String user, String label, Set<Scope> scopes, Expiry expiry) {
  private static final int LONGEST_LABEL = 200;

  public TokenWish {
    scopes = Set.copyOf(scopes);
    if (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "a label has at most %d characters, none of them a control character"
              .formatted(LONGEST_LABEL));
    }
  }
}
