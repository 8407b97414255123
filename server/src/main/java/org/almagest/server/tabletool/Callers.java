package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.Caller;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.usertable.ChangeOrigin;
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

  /** In whose name a request changes tables. */
  static ChangeOrigin origin(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    return Caller.identity(request)
        .<ChangeOrigin>map(caller -> new ChangeOrigin.Request(address, caller.user().tokensFrom()))
        .orElseThrow(Callers::unknown);
  }

  private static TapException unknown() {
    return TapException.of(
        ErrorCode.NOT_SIGNED_IN,
        "tables of one's own are for users who have signed in; please do so");
  }

  /**
   * The user that {@code owner} is.
   *
   * @throws TapException if it is nobody known
   */
  static Owner.User user(Owner owner) {
    return switch (owner) {
      case Owner.User user -> user;
      case Owner.Anonymous _ -> throw unknown();
    };
  }
}
