package org.almagest.server.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509KeyManager;

/**
 * What a server shows of itself. Immutable.
 *
 * @param key the private key
 * @param chain its certificate, then those that lead to its authority
 */
public record Credentials(PrivateKey key, List<X509Certificate> chain) {
  private static final String ALIAS = "almagest";

  /**
   * Checks nothing but that there is a certificate.
   *
   * @throws IllegalArgumentException for an empty chain
   */
  public Credentials {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a key needs a certificate");
    }
  }

  /** The certificate of the key. */
  public X509Certificate leaf() {
    return chain.getFirst();
  }

  /** When the certificate runs out. */
  public Instant expiry() {
    return leaf().getNotAfter().toInstant();
  }

  /** For the handshake. */
  public X509KeyManager forHandshakes() {
    char[] none = {};
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, none);
      store.setKeyEntry(ALIAS, key, none, chain.toArray(Certificate[]::new));
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, none);
      return (X509KeyManager) factory.getKeyManagers()[0];
    } catch (IOException | GeneralSecurityException failure) {
      throw new CertificateException(
          "The certificate of %s cannot be used: %s"
              .formatted(leaf().getSubjectX500Principal(), failure.getMessage()),
          failure);
    }
  }

  /** Without the key, for logs. */
  @Override
  public String toString() {
    return "certificate of " + leaf().getSubjectX500Principal();
  }
}
