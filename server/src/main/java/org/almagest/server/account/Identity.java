package org.almagest.server.account;

import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has proved who they are, for one request.
 *
 * @param user who
 * @param way how
 * @param scopes what they may do by this way
 * @param until when what they brought along ends; null if it does not by itself
 */
public record Identity(User user, Way way, Set<Scope> scopes, @Nullable Instant until)
    implements Principal {
  public Identity {
    scopes = Set.copyOf(scopes);
  }

  /** By something that does not end by itself. */
  public Identity(User user, Way way, Set<Scope> scopes) {
    this(user, way, scopes, null);
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
