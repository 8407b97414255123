package org.almagest.server.account;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** Whom a client's certificate speaks for. Thread-safe. */
public interface CertificateIdentity {
  /**
   * Whom a certificate speaks for whose key the client has proved to have.
   *
   * @param chain the certificate first, then those that led to its authority
   * @return empty for nobody, whatever is wrong with it: who is not known is anonymous
   */
  Optional<Identity> of(X509Certificate[] chain);
}
