package org.almagest.server.tls;

import java.nio.file.Path;
import java.time.Clock;
import org.almagest.server.settings.Settings;

/** Whether HTTPS can work at all: asked before anything else is started. */
public final class CertificateChecks {
  private CertificateChecks() {}

  /**
   * Reads all that HTTPS needs, and makes what the server makes itself.
   *
   * @throws CertificateException when something is not there or not right
   */
  public static void beforeStart(Settings settings) {
    Settings.Https https = settings.https();
    if (!https.enabled()) {
      return;
    }
    CertificateSource.of(settings, Clock.systemUTC()).load().keyStore();
    Path authorities = https.clientAuthorities();
    if (authorities != null) {
      new PemFile(authorities).certificates();
    }
  }
}
