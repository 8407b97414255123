package org.almagest.server.token;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** All kinds of tokens that the archive makes: told of, and revoked. Thread-safe. */
final class KnownTokens {
  private final PersonalTokenStore store;
  private final PersonalTokens personal;
  private final OwnTokens own;
  private final RefreshTokens refresh;
  private final RevokedTokens revoked;
  private final TokenAudit audit;

  KnownTokens(
      PersonalTokenStore store,
      PersonalTokens personal,
      OwnTokens own,
      RefreshTokens refresh,
      RevokedTokens revoked,
      TokenAudit audit) {
    this.store = store;
    this.personal = personal;
    this.own = own;
    this.refresh = refresh;
    this.revoked = revoked;
    this.audit = audit;
  }

  /** What there is to tell of {@code token}; empty if it is no good, or none of ours. */
  Optional<TokenFacts> facts(String token) {
    return personal
        .usable(token)
        .map(KnownTokens::facts)
        .or(() -> own.usable(token).map(KnownTokens::facts))
        .or(() -> refresh.usable(token).map(KnownTokens::facts));
  }

  private static TokenFacts facts(PersonalToken token) {
    return new TokenFacts(
        token.id(),
        token.user(),
        "Bearer",
        Scopes.text(token.scopes()),
        token.created(),
        token.expires());
  }

  private static TokenFacts facts(Jwt jwt) {
    return new TokenFacts(
        OwnClaims.text(jwt, JwtClaimNames.JTI),
        OwnClaims.text(jwt, JwtClaimNames.SUB),
        "Bearer",
        OwnClaims.text(jwt, OwnClaims.SCOPE),
        Objects.requireNonNull(jwt.getIssuedAt()),
        jwt.getExpiresAt());
  }

  private static TokenFacts facts(RefreshFamily family) {
    return new TokenFacts(
        family.id(),
        family.user(),
        "refresh_token",
        Scopes.text(family.scopes()),
        family.signedIn(),
        family.ends());
  }

  /**
   * Makes {@code token} void, also while its account is closed: that may be opened again. Does
   * nothing if it is none of ours.
   */
  void revoke(String token, String address) {
    OpaqueToken.parse(OpaqueToken.Kind.PERSONAL, token)
        .flatMap(store::find)
        .flatMap(known -> store.revoke(known.id()))
        .ifPresent(known -> audit.revoked(known.user(), address, known));
    own.claims(token).ifPresent(jwt -> revoke(jwt, address));
    refresh
        .revoke(token)
        .ifPresent(family ->
            audit.revoked(
                family.user(), address, family.id(), "refresh token and what came of it"));
  }

  private void revoke(Jwt jwt, String address) {
    String id = OwnClaims.text(jwt, JwtClaimNames.JTI);
    String user = OwnClaims.text(jwt, JwtClaimNames.SUB);
    revoked.add(id, Objects.requireNonNull(jwt.getExpiresAt()));
    audit.revoked(user, address, id, "token of the token endpoint");
  }
}
