package org.almagest.server.account;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: Argon2id, 19 MiB, 2 passes, one lane, 16 bytes of salt and 32 of hash.
 * These are the least that OWASP recommends: some 50 ms of one processor, so that a stolen table
 * costs its thief that for each guess and Almagest no more for each sign-in. The stored form names
 * its parameters; they may grow without making old hashes worthless.
 */
final class Passwords {
  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  private Passwords() {}

  static PasswordEncoder argon2() {
    return new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
  }
}
