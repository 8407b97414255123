package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Need;
import org.almagest.server.account.Scope;
import org.almagest.server.account.Way;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets requests through to the resources that they bring enough along for. */
@Component
class AccessRules implements HandlerInterceptor {
  private final Needs needs;
  private final CrossSite crossSite;

  AccessRules(Needs needs, CrossSite crossSite) {
    this.needs = needs;
    this.crossSite = crossSite;
  }

  /**
   * @throws TapException if it is not let through
   */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      check(needs.of(method), request);
    }
    return true;
  }

  private void check(Need need, HttpServletRequest request) {
    if (need == Need.NOTHING) {
      return;
    }
    if (Finding.of(request) instanceof Finding.Refused refused) {
      throw new TapException(refused.failure(), null);
    }
    Optional<Identity> identity = Caller.identity(request);
    if (identity.isPresent()) {
      check(need, identity.get(), request);
    } else if (need.isForUsers()) {
      throw TapException.of(
          ErrorCode.NOT_SIGNED_IN, "this is for users who have signed in; please do so");
    }
  }

  private void check(Need need, Identity identity, HttpServletRequest request) {
    Scope scope = scope(need);
    if (!identity.scopes().contains(scope)) {
      throw TapException.of(
          ErrorCode.FORBIDDEN,
          "this needs a token with the scope %s, and yours has %s; make one that has it"
              .formatted(name(scope), names(identity)));
    }
    if (identity.way() != Way.TOKEN && identity.way() != Way.JWT) {
      crossSite.check(request);
    }
  }

  private static Scope scope(Need need) {
    return switch (need) {
      case NOTHING, READ, USER -> Scope.READ;
      case WRITE, OWN -> Scope.WRITE;
      case ACCOUNT -> Scope.ACCOUNT;
    };
  }

  private static String names(Identity identity) {
    return identity.scopes().isEmpty()
        ? "none"
        : identity.scopes().stream()
            .sorted()
            .map(AccessRules::name)
            .collect(Collectors.joining(", "));
  }

  private static String name(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
