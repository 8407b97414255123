package org.almagest.server.token;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.almagest.server.account.BearerTokens;
import org.almagest.server.account.Identity;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.User;
import org.almagest.server.account.Users;
import org.almagest.server.account.Way;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtException;

/** Lets in who brings a token (JWT) that the archive itself has signed. Thread-safe. */
final class OwnTokens implements BearerTokens {
  private final SigningKeys keys;
  private final RevokedTokens revoked;
  private final Users users;
  private final Clock clock;

  OwnTokens(SigningKeys keys, RevokedTokens revoked, Users users, Clock clock) {
    this.keys = keys;
    this.revoked = revoked;
    this.users = users;
    this.clock = clock;
  }

  @Override
  public Optional<Identity> check(String token) {
    String bare = BearerText.bare(token);
    return key(bare).map(key -> identity(bare, key).orElseThrow(OwnTokens::refused));
  }

  /** The claims of a token that opens something at this moment; empty for all else. */
  Optional<Jwt> usable(String token) {
    return claims(token).filter(jwt -> openUser(jwt).isPresent());
  }

  /** The same, whether its user's account is open or not. */
  Optional<Jwt> claims(String token) {
    String bare = BearerText.bare(token);
    return key(bare).flatMap(key -> decoded(bare, key)).filter(jwt -> !isRevoked(jwt));
  }

  /** Whose the token is: that is told by a key that nobody else has. */
  private Optional<SigningKey> key(String token) {
    return BearerText.keyId(token).flatMap(keys::find);
  }

  private Optional<Identity> identity(String token, SigningKey key) {
    return decoded(token, key)
        .filter(jwt -> !isRevoked(jwt))
        .flatMap(jwt -> openUser(jwt).map(user -> identity(user, jwt)));
  }

  private static Identity identity(User user, Jwt jwt) {
    String scopes = OwnClaims.text(jwt, OwnClaims.SCOPE);
    return new Identity(user, Way.JWT, Scopes.known(scopes), jwt.getExpiresAt());
  }

  private static Optional<Jwt> decoded(String token, SigningKey key) {
    try {
      return Optional.of(key.decoder().decode(token));
    } catch (JwtException noGood) {
      return Optional.empty();
    }
  }

  private Optional<User> openUser(Jwt jwt) {
    Object era = jwt.getClaim(OwnClaims.ERA);
    return era instanceof Number made
        ? users
            .find(OwnClaims.text(jwt, JwtClaimNames.SUB))
            .filter(user -> user.isOpen(clock.instant()))
            .filter(user -> made.longValue() >= OwnClaims.era(user.tokensFrom()))
        : Optional.empty();
  }

  private boolean isRevoked(Jwt jwt) {
    List<String> ids =
        List.of(OwnClaims.text(jwt, JwtClaimNames.JTI), OwnClaims.text(jwt, OwnClaims.FAMILY));
    return revoked.hasAny(ids);
  }

  private static SignInRefusedException refused() {
    return SignInRefusedException.wrong(
        "the token has expired or been revoked, or it is damaged; get a new one");
  }
}
