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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The keys of the archive's own tokens; made when first needed, changed in time. Thread-safe. */
final class SigningKeys {
  /** How long a key signs. */
  static final Duration TERM = Duration.ofDays(90);

  /** Nodes' clocks may differ. */
  private static final Duration MARGIN = Duration.ofDays(1);

  /** How old what others are shown may be. */
  private static final Duration SHOWN = Duration.ofMinutes(1);

  /** Between two looks for keys that somebody's token names: anybody can make up names. */
  static final Duration PAUSE = Duration.ofSeconds(2);

  private static final int BITS = 2048;

  private final SigningKeyStore store;
  private final Duration tokenTime;
  private final Clock clock;
  private final AtomicReference<KeyRing> ring = new AtomicReference<>(KeyRing.EMPTY);
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
    return Secrets.isId(id) ? ring.get().find(id).or(() -> ring(PAUSE).find(id)) : Optional.empty();
  }

  /** What others check tokens with. */
  List<JWK> published() {
    current();
    return ring(SHOWN).publicHalves();
  }

  /** The keys as they were so long ago at most. */
  private KeyRing ring(Duration age) {
    KeyRing seen = ring.get();
    if (seen.isFrom(clock.instant().minus(age))) {
      return seen;
    }
    KeyRing now = read();
    // a new key must not be lost to those who have looked just before
    ring.compareAndSet(seen, now);
    return now;
  }

  private KeyRing read() {
    Instant now = clock.instant();
    return new KeyRing(store.all(), now);
  }

  private synchronized SigningKey renew() {
    SigningKey key = store.current().orElseGet(this::add);
    ring.set(read());
    current = key;
    return key;
  }

  private SigningKey add() {
    Instant now = clock.instant();
    store.forget(now.minus(tokenTime).minus(MARGIN));
    return store.add(generate(), now.plus(TERM));
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
