package org.almagest.server.account;

import java.security.Principal;
import java.util.Set;

/**
 * Somebody who has proved who they are, for one request.
 *
 * @param user who
 * @param way how
 * @param scopes what they may do by this way
 */
public record Identity(User user, Way way, Set<Scope> scopes) implements Principal {
  public Identity {
    scopes = Set.copyOf(scopes);
  }

  /** With all scopes. */
  public static Identity of(User user, Way way) {
    return new Identity(user, way, Set.of(Scope.values()));
  }

  /** The login name. */
  @Override
  public String getName() {
    return user.name();
  }

  public boolean isOperator() {
    return user.role() == Role.OPERATOR;
  }
}
