package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Locale;
import org.almagest.server.account.Identity;

/** A request of somebody known. */
final class SignedInRequest extends HttpServletRequestWrapper {
  private final Identity identity;
  private final SignedIn proof;

  SignedInRequest(HttpServletRequest request, Identity identity) {
    super(request);
    this.identity = identity;
    this.proof = new SignedIn(identity);
  }

  @Override
  public Principal getUserPrincipal() {
    return proof;
  }

  @Override
  public String getRemoteUser() {
    return identity.getName();
  }

  @Override
  public String getAuthType() {
    return identity.way().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean isUserInRole(String role) {
    return identity.user().role().name().equals(role);
  }
}
