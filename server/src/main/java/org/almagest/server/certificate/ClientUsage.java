package org.almagest.server.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Whether a certificate may be used to sign in, whoever has issued it. */
final class ClientUsage {
  private static final List<String> PURPOSES = List.of("1.3.6.1.5.5.7.3.2", "2.5.29.37.0");

  private ClientUsage() {}

  static void check(X509Certificate certificate, Instant now) throws GeneralSecurityException {
    certificate.checkValidity(Date.from(now));
    if (!signs(certificate) || !isForClients(certificate)) {
      throw new GeneralSecurityException("the certificate is not for clients");
    }
  }

  /** digitalSignature (RFC 5280 section 4.2.1.3), which a handshake needs. */
  private static boolean signs(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage == null || usage[0];
  }

  private static boolean isForClients(X509Certificate certificate)
      throws CertificateParsingException {
    List<String> purposes = certificate.getExtendedKeyUsage();
    return purposes == null || PURPOSES.stream().anyMatch(purposes::contains);
  }
}
