package org.almagest.server.signin;

import org.almagest.server.account.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody known, as Spring Security has it. What they proved it by is not kept. */
final class SignedIn extends AbstractAuthenticationToken {
  private final transient Identity identity;

  SignedIn(Identity identity) {
    super(AuthorityUtils.createAuthorityList("ROLE_" + identity.user().role().name()));
    this.identity = identity;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Identity getPrincipal() {
    return identity;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn signedIn && identity.equals(signedIn.identity);
  }

  @Override
  public int hashCode() {
    return identity.hashCode();
  }
}
