package org.almagest.server.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.almagest.server.embedded.DatabaseAddress;
import org.almagest.server.settings.Settings;

/**
 * Passwords of the roles that run users' queries, derived from the service's own, so that all nodes
 * know them and nobody has to store them; unless the operator has set one.
 */
final class RolePassword {
  private RolePassword() {}

  static String of(Settings.Db db, DatabaseAddress service, String role) {
    String set = db.readerPassword();
    return set != null ? set : derived(service.password(), role);
  }

  private static String derived(String secret, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }
}
