package org.almagest.server.token;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Optional;

/** What a token (JWT) says of itself before anybody has checked it. */
final class BearerText {
  private BearerText() {}

  /**
   * Published scripts append == to tokens, as if these were padded; the standard has no padding.
   */
  static String bare(String token) {
    int end = token.length();
    while (end > 0 && token.charAt(end - 1) == '=') {
      end--;
    }
    return token.substring(0, end);
  }

  /** The key that it says it is signed with. */
  static Optional<String> keyId(String token) {
    return parsed(token)
        .flatMap(jwt ->
            jwt.getHeader() instanceof JWSHeader header
                ? Optional.ofNullable(header.getKeyID())
                : Optional.empty());
  }

  /** The issuer that it says it is of. */
  static Optional<String> issuer(String token) {
    return parsed(token)
        .flatMap(jwt -> {
          try {
            return Optional.ofNullable(jwt.getJWTClaimsSet())
                .flatMap(claims -> Optional.ofNullable(claims.getIssuer()));
          } catch (ParseException noClaims) {
            return Optional.empty();
          }
        });
  }

  private static Optional<JWT> parsed(String token) {
    try {
      return Optional.of(JWTParser.parse(token));
    } catch (ParseException noJwt) {
      return Optional.empty();
    }
  }
}
