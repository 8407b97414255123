package org.almagest.server.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** A key of the archive's own, made ready. Thread-safe. */
final class SigningKey {
  private final RSAKey publicHalf;
  private final Instant signsUntil;
  private final JwtEncoder encoder;
  private final JwtDecoder decoder;

  SigningKey(RSAKey key, Instant signsUntil, Clock clock) {
    this.publicHalf = key.toPublicJWK();
    this.signsUntil = signsUntil;
    this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
    this.decoder = decoder(publicHalf, clock);
  }

  private static JwtDecoder decoder(RSAKey key, Clock clock) {
    try {
      NimbusJwtDecoder decoder =
          NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey())
              .signatureAlgorithm(SignatureAlgorithm.RS256)
              .validateType(false)
              .build();
      decoder.setJwtValidator(OwnClaims.validator(clock));
      return decoder;
    } catch (JOSEException e) {
      throw new IllegalStateException("a key of the archive's is no RSA key", e);
    }
  }

  String id() {
    return publicHalf.getKeyID();
  }

  /** What may be shown to everybody. */
  RSAKey publicHalf() {
    return publicHalf;
  }

  boolean signsAt(Instant now) {
    return now.isBefore(signsUntil);
  }

  JwtEncoder encoder() {
    return encoder;
  }

  /** Checks signature, type, audience and times. */
  JwtDecoder decoder() {
    return decoder;
  }
}
