package org.almagest.server.tls;

import java.nio.file.Path;
import java.time.Clock;
import org.almagest.server.settings.Settings;

/** Where the server's certificate comes from. Thread-safe. */
public sealed interface CertificateSource permits OwnCertificate, ConfiguredCertificate {
  /**
   * The certificate as it is now; the server's own one is made when there is none, or none that
   * will do.
   *
   * @throws CertificateException when there is none to be had; the message says why and what to do
   */
  Credentials load();

  /** Whatever the last {@link #load} depended on: when it changes, it is time for another. */
  Object state();

  /**
   * What the settings say: PEM files, or else a certificate of the server's own.
   *
   * @throws CertificateException when they contradict themselves
   */
  static CertificateSource of(Settings settings, Clock clock) {
    Settings.Https https = settings.https();
    Path certificate = https.certificate();
    Path key = https.key();
    if (certificate == null && key == null) {
      return new OwnCertificate(new TlsFolder(settings.home()), MachineNames.of(settings), clock);
    }
    if (certificate == null || key == null) {
      throw new CertificateException(
          "almagest.https.%s is set without almagest.https.%s; set both or none."
              .formatted(
                  certificate == null ? "key" : "certificate",
                  certificate == null ? "certificate" : "key"),
          null);
    }
    return new ConfiguredCertificate(certificate, key);
  }
}
