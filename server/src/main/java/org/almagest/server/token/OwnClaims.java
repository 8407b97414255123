package org.almagest.server.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** What stands in the archive's own tokens beside the registered claims (RFC 7519 section 4.1). */
final class OwnClaims {
  /** The archive has many names and its tokens are for it under each of them. */
  static final String AUDIENCE = "almagest";

  static final String SCOPE = "scope";

  /** The family of tokens that came of one password; revoked together. */
  static final String FAMILY = "sid";

  /**
   * The user's tokens_from in microseconds when the token was made: exact where the time in seconds
   * is not, and by the database's clock alone.
   */
  static final String ERA = "era";

  /** RFC 9068 section 2.1. */
  static final String ACCESS_TYPE = "at+jwt";

  static final String ID_TYPE = "JWT";

  private OwnClaims() {}

  static OAuth2TokenValidator<Jwt> validator(Clock clock) {
    JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    times.setAllowEmptyExpiryClaim(false);
    times.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(
        times,
        new JwtTypeValidator(ACCESS_TYPE, ID_TYPE),
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)));
  }

  /** A claim, empty if it is not there. */
  static String text(Jwt jwt, String claim) {
    return Objects.requireNonNullElse(jwt.getClaimAsString(claim), "");
  }

  static long era(Instant tokensFrom) {
    return Math.addExact(
        Math.multiplyExact(tokensFrom.getEpochSecond(), 1_000_000L), tokensFrom.getNano() / 1000);
  }
}
