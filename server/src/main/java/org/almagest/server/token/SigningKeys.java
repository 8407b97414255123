package org.almagest.server.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The keys of the archive's own tokens; made when first needed, changed in time. Thread-safe. */
final class SigningKeys {
  /** How long a key signs. */
  static final Duration TERM = Duration.ofDays(90);

  /** Nodes' clocks may differ. */
  private static final Duration MARGIN = Duration.ofDays(1);

  private static final int BITS = 2048;

  private final SigningKeyStore store;
  private final Duration tokenTime;
  private final Clock clock;
  private final Map<String, SigningKey> known = new ConcurrentHashMap<>();
  private volatile @Nullable SigningKey current;

  /**
   * Keys in {@code store}.
   *
   * @param tokenTime how long the tokens last that are signed with them
   */
  SigningKeys(SigningKeyStore store, Duration tokenTime, Clock clock) {
    this.store = store;
    this.tokenTime = tokenTime;
    this.clock = clock;
  }

  /** The key to sign with. */
  SigningKey current() {
    SigningKey key = current;
    return key != null && key.signsAt(clock.instant()) ? key : renew();
  }

  /** The key of that id, empty if the archive never had it or all its tokens have ended. */
  Optional<SigningKey> find(String id) {
    SigningKey key = known.get(id);
    return key != null ? Optional.of(key) : store.find(id).map(this::remember);
  }

  /** What others check tokens with. */
  List<JWK> published() {
    current();
    return store.all().stream().<JWK>map(SigningKey::publicHalf).toList();
  }

  private synchronized SigningKey renew() {
    SigningKey key = store.current().orElseGet(this::add);
    current = remember(key);
    return key;
  }

  private SigningKey add() {
    Instant now = clock.instant();
    store.forget(now.minus(tokenTime).minus(MARGIN));
    known.clear();
    return store.add(generate(), now.plus(TERM));
  }

  private SigningKey remember(SigningKey key) {
    known.put(key.id(), key);
    return key;
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(Secrets.id())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java makes no RSA keys", e);
    }
  }
}
