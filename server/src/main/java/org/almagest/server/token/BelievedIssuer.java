package org.almagest.server.token;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.settings.SignInSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** An issuer, and what its tokens must be like. Thread-safe. */
final class BelievedIssuer {
  /** How long an issuer that does not answer is left alone. */
  static final Duration RETRY = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(BelievedIssuer.class);
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final SignInSettings.Issuer rule;
  private final IssuerKeys keys;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable JwtDecoder decoder;
  private Instant nextTry = Instant.MIN;

  BelievedIssuer(SignInSettings.Issuer rule, IssuerKeys keys, Clock clock) {
    this.rule = rule;
    this.keys = keys;
    this.clock = clock;
  }

  SignInSettings.Issuer rule() {
    return rule;
  }

  /** Whether its tokens say this of their issuer. */
  boolean isCalled(String name) {
    return rule.uri().toString().equals(name);
  }

  /**
   * The claims of {@code token}.
   *
   * @throws SignInRefusedException if it is no good, or if the issuer cannot be asked
   */
  Jwt verify(String token) {
    try {
      return decoder().decode(token);
    } catch (BadJwtException noGood) {
      LOG.debug("a token of {} is refused: {}", rule.uri(), noGood.getMessage());
      throw refused();
    } catch (JwtException failure) {
      throw isAskedTooOften(failure) ? refused() : unavailable(failure);
    }
  }

  /** Whoever sends tokens with made-up keys must not make the archive a nuisance to the issuer. */
  private static boolean isAskedTooOften(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RateLimitReachedException) {
        return true;
      }
    }
    return false;
  }

  private JwtDecoder decoder() {
    JwtDecoder known = decoder;
    return known == null ? found() : known;
  }

  /** One asks, the others wait for what comes of it. */
  private JwtDecoder found() {
    asking.lock();
    try {
      JwtDecoder known = decoder;
      if (known != null) {
        return known;
      }
      if (clock.instant().isBefore(nextTry)) {
        throw unavailable(null);
      }
      JwtDecoder made = make();
      decoder = made;
      return made;
    } catch (IOException failure) {
      nextTry = clock.instant().plus(RETRY);
      throw unavailable(failure);
    } finally {
      asking.unlock();
    }
  }

  private JwtDecoder make() throws IOException {
    NimbusJwtDecoder made =
        NimbusJwtDecoder.withJwkSource(keys.find())
            .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
            .jwtProcessorCustomizer(
                processor -> processor.setJWSTypeVerifier((type, context) -> {}))
            .build();
    made.setJwtValidator(validator());
    return made;
  }

  private OAuth2TokenValidator<Jwt> validator() {
    JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
    times.setAllowEmptyExpiryClaim(false);
    times.setClock(clock);
    JwtTypeValidator types = new JwtTypeValidator("JWT", "at+jwt");
    types.setAllowEmpty(true);
    return new DelegatingOAuth2TokenValidator<>(
        times,
        types,
        new JwtClaimValidator<String>(
            JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
        new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, this::isForUs));
  }

  private boolean isForUs(@Nullable List<String> audience) {
    return rule.audience() == null || (audience != null && audience.contains(rule.audience()));
  }

  private SignInRefusedException unavailable(@Nullable Exception failure) {
    if (failure != null) {
      LOG.warn("the issuer {} cannot be asked for its keys: {}", rule.uri(), told(failure));
    }
    return SignInRefusedException.unavailable(
        "the token cannot be checked now, because its issuer does not answer; try again later",
        RETRY);
  }

  private static String told(Exception failure) {
    return failure + (failure.getCause() == null ? "" : ": " + failure.getCause());
  }

  private static SignInRefusedException refused() {
    return SignInRefusedException.wrong(
        "the token is not valid here: it has expired, is for another service, or its signature is"
            + " wrong; get a new one");
  }
}
