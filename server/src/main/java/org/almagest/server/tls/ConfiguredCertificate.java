package org.almagest.server.tls;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate that the operator has from elsewhere.
 *
 * @param certificate PEM file, the server's own certificate first
 * @param key PEM file
 */
public record ConfiguredCertificate(Path certificate, Path key) implements CertificateSource {
  @Override
  public Credentials load() {
    List<X509Certificate> chain = new PemFile(certificate).certificates();
    PrivateKey secret = new PemFile(key).key();
    if (!KeyMatch.of(secret, chain.getFirst().getPublicKey())) {
      throw new CertificateException(
          ("The key in %s does not belong to the first certificate in %s; the server's own must come"
                  + " first, then those that lead to its authority.")
              .formatted(key, certificate),
          null);
    }
    return new Credentials(secret, chain);
  }

  @Override
  public Object state() {
    return List.of(FileStamp.of(certificate), FileStamp.of(key));
  }
}
