package org.almagest.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Objects;

/**
 * A PKCS#12 file with a key and its certificate under {@link #ALIAS}.
 *
 * @param path of the file
 * @param password of the file and of the key
 */
public record KeyStoreFile(Path path, String password) {
  public static final String ALIAS = "almagest";

  /**
   * When the certificate runs out.
   *
   * @throws CertificateException when the file is missing, damaged or of another password
   */
  public Instant expiry() {
    try (InputStream stream = Files.newInputStream(path)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(stream, password.toCharArray());
      X509Certificate certificate = (X509Certificate) store.getCertificate(ALIAS);
      return Objects.requireNonNull(certificate, "no certificate named " + ALIAS)
          .getNotAfter()
          .toInstant();
    } catch (IOException | GeneralSecurityException | NullPointerException failure) {
      throw new CertificateException(
          "Cannot read the certificate in %s: %s. Delete the file, and the next start makes another."
              .formatted(path, failure.getMessage()),
          failure);
    }
  }

  /** Without the password, for logs. */
  @Override
  public String toString() {
    return path.toString();
  }
}
