package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.Caller;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;

/** Whose tables a request, or a job, is about. */
final class Callers {
  private Callers() {}

  /**
   * Whoever signed in.
   *
   * @throws TapException if nobody has
   */
  static Owner.User of(HttpServletRequest request) {
    return user(Caller.of(request));
  }

  /**
   * The user that {@code owner} is.
   *
   * @throws TapException if it is nobody known
   */
  static Owner.User user(Owner owner) {
    return switch (owner) {
      case Owner.User user -> user;
      case Owner.Anonymous _ ->
          throw TapException.of(
              ErrorCode.NOT_SIGNED_IN,
              "tables of one's own are for users who have signed in; please do so");
    };
  }
}
