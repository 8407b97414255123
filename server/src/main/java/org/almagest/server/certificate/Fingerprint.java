package org.almagest.server.certificate;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.almagest.server.account.Link;

/**
 * By what one certificate is told from all others.
 *
 * @param sha256 of its DER form, 64 hexadecimal digits in lower case
 */
record Fingerprint(String sha256) {
  static Fingerprint of(X509Certificate certificate) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return new Fingerprint(HexFormat.of().formatHex(hash));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Link.Certificate link() {
    return new Link.Certificate(sha256);
  }
}
