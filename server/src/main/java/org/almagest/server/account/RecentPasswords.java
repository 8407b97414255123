package org.almagest.server.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recognises a password that was right a moment ago at the same place, in microseconds, for clients
 * that send it with each request. Kept is an HMAC of it together with the stored hash, by a key
 * that this process alone has: once the password is changed, the old one is not recognised, and who
 * sees the memory learns no password. Thread-safe.
 */
final class RecentPasswords {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST = 10_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final Cache<Pair, byte[]> proofs;
  private final SecretKeySpec key;

  RecentPasswords(Clock clock) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, ALGORITHM);
    this.proofs =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .ticker(Ticking.by(clock))
            .build();
  }

  /** From now on, for five minutes, it is known to be right. */
  void right(Pair pair, String stored, String password) {
    proofs.put(pair, proof(stored, password));
  }

  /** Whether it is; if so, the five minutes begin anew. */
  boolean knows(Pair pair, String stored, String password) {
    byte[] known = proofs.getIfPresent(pair);
    if (known == null) {
      return false;
    }
    byte[] proof = proof(stored, password);
    boolean same = MessageDigest.isEqual(known, proof);
    if (same) {
      proofs.put(pair, proof);
    }
    return same;
  }

  private byte[] proof(String stored, String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(stored.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
