package org.almagest.server.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What a server shows of itself. Immutable.
 *
 * @param key the private key
 * @param chain its certificate, then those that lead to its authority
 */
public record Credentials(PrivateKey key, List<X509Certificate> chain) {
  /** What never leaves memory needs none. */
  public static final String NO_PASSWORD = "";

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

  /** In memory, under the password {@link #NO_PASSWORD}. */
  public KeyStore keyStore() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, NO_PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
      return store;
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
