package org.almagest.server.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What cannot be guessed. */
final class Secrets {
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 8;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{%d}".formatted(2 * ID_BYTES));
  private static final SecureRandom CHANCE = new SecureRandom();

  private Secrets() {}

  /** 256 bits of chance in 43 characters. */
  static String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
  }

  /** 16 hexadecimal digits that nothing else is called by. */
  static String id() {
    return HexFormat.of().formatHex(bytes(ID_BYTES));
  }

  /** Whether {@code text} could be one of those. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * What the database keeps of a secret. Chance of 256 bits cannot be tried out, so that nothing
   * slow is needed here.
   */
  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Compares in a time that tells nothing of {@code kept}. */
  static boolean matches(String secret, byte[] kept) {
    return MessageDigest.isEqual(hash(secret), kept);
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    CHANCE.nextBytes(bytes);
    return bytes;
  }
}
