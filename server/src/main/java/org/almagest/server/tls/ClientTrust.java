package org.almagest.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.almagest.server.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Whom the operator's commands trust: what the system does, and this archive. */
public final class ClientTrust {
  private ClientTrust() {}

  /** For a client of this archive and others. */
  public static SSLContext context(Settings settings) {
    try {
      X509ExtendedTrustManager usual = trusting(ownAuthority(settings));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustOfOne(configured(settings), usual)}, null);
      return context;
    } catch (IOException | GeneralSecurityException failure) {
      throw new CertificateException(
          "Cannot make ready for HTTPS: " + failure.getMessage(), failure);
    }
  }

  private static List<X509Certificate> ownAuthority(Settings settings) {
    Path file = new TlsFolder(settings.home()).authority();
    return Files.isReadable(file) ? new PemFile(file).certificates() : List.of();
  }

  /** Which is for the names that others use, not for 127.0.0.1. */
  private static @Nullable X509Certificate configured(Settings settings) {
    Path file = settings.https().certificate();
    return file != null && Files.isReadable(file)
        ? new PemFile(file).certificates().getFirst()
        : null;
  }

  private static X509ExtendedTrustManager trusting(List<X509Certificate> more)
      throws IOException, GeneralSecurityException {
    List<X509Certificate> all = new ArrayList<>(more);
    all.addAll(List.of(of(null).getAcceptedIssuers()));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (X509Certificate each : all) {
      store.setCertificateEntry(Integer.toString(store.size()), each);
    }
    return of(store);
  }

  private static X509ExtendedTrustManager of(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
  }
}
