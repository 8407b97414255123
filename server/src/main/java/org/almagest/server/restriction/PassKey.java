package org.almagest.server.restriction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What passes are signed with; the database holds it where the reader role cannot look.
 * Thread-safe.
 */
final class PassKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  PassKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * A pass for one transaction.
   *
   * @param user login name
   * @param process of the session in PostgreSQL
   * @param began the transaction, in microseconds since 1970
   */
  String pass(String user, int process, long began) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String good = user + ":" + process + ":" + began;
      byte[] seal = mac.doFinal(good.getBytes(StandardCharsets.UTF_8));
      return user + ":" + HexFormat.of().formatHex(seal);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
