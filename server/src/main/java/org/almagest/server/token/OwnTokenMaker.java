package org.almagest.server.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Scope;
import org.almagest.server.account.TokenMaker;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Signs tokens (JWT) of the archive's own. Thread-safe. */
final class OwnTokenMaker implements TokenMaker {
  private final SigningKeys keys;
  private final Duration tokenTime;
  private final IssuerName issuer;
  private final Clock clock;

  OwnTokenMaker(SigningKeys keys, Duration tokenTime, IssuerName issuer, Clock clock) {
    this.keys = keys;
    this.tokenTime = tokenTime;
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public String tokenFor(Identity identity) {
    Set<Scope> scopes = EnumSet.copyOf(Scopes.USUAL);
    scopes.retainAll(identity.scopes());
    Identity bearer = new Identity(identity.user(), identity.way(), scopes, identity.until());
    return access(bearer, Secrets.id());
  }

  /** A token to be shown to the archive (RFC 9068). */
  String access(Identity identity, String family) {
    return sign(OwnClaims.ACCESS_TYPE, identity, family);
  }

  /** One that tells a client who its user is; taken as the other, because ESO's scripts send it. */
  String id(Identity identity, String family) {
    return sign(OwnClaims.ID_TYPE, identity, family);
  }

  /** How long a token lasts for {@code identity}, who may have come with one. */
  Duration lasts(Identity identity) {
    Instant now = now();
    return Duration.between(now, end(identity, now));
  }

  private Instant end(Identity identity, Instant now) {
    Instant usual = now.plus(tokenTime);
    Instant bound = identity.until();
    return bound == null || usual.isBefore(bound) ? usual : bound;
  }

  private String sign(String type, Identity identity, String family) {
    SigningKey key = keys.current();
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.id()).type(type).build();
    JwtEncoderParameters parameters =
        JwtEncoderParameters.from(header, claims(identity, family).build());
    return key.encoder().encode(parameters).getTokenValue();
  }

  private JwtClaimsSet.Builder claims(Identity identity, String family) {
    Instant now = now();
    return JwtClaimsSet.builder()
        .issuer(issuer.now())
        .subject(identity.getName())
        .audience(List.of(OwnClaims.AUDIENCE))
        .issuedAt(now)
        .expiresAt(end(identity, now))
        .id(Secrets.id())
        .claim("preferred_username", identity.getName())
        .claim(OwnClaims.SCOPE, Scopes.text(identity.scopes()))
        .claim(OwnClaims.FAMILY, family)
        .claim(OwnClaims.ERA, OwnClaims.era(identity.user().tokensFrom()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
