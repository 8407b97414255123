package org.almagest.server.account;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes nothing, and counts how often it would have. */
final class CountingEncoder implements PasswordEncoder {
  final AtomicInteger compared = new AtomicInteger();

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return "hash of " + password;
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
    compared.incrementAndGet();
    return ("hash of " + password).equals(stored);
  }
}
