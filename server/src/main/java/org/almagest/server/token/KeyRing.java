package org.almagest.server.token;

import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All signing keys as they were at one moment.
 *
 * @param keys newest first
 */
record KeyRing(List<SigningKey> keys, Instant read) {
  /** Before anybody has looked. */
  static final KeyRing EMPTY = new KeyRing(List.of(), Instant.MIN);

  KeyRing {
    keys = List.copyOf(keys);
  }

  boolean isFrom(Instant earliest) {
    return read.isAfter(earliest);
  }

  Optional<SigningKey> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** What may be shown to everybody. */
  List<JWK> publicHalves() {
    return keys.stream().<JWK>map(SigningKey::publicHalf).toList();
  }
}
