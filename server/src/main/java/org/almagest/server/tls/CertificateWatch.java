package org.almagest.server.tls;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a running server shows the certificate that is there now. To be asked by one
 * thread at a time.
 */
public final class CertificateWatch {
  private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

  private final CertificateSource source;
  private final Consumer<Credentials> server;
  private Object known;

  /**
   * Begins with {@code known} as what the server shows already.
   *
   * @param known state of {@code source} before what the server shows was loaded from it
   * @param server takes every later certificate
   */
  public CertificateWatch(CertificateSource source, Object known, Consumer<Credentials> server) {
    this.source = source;
    this.known = known;
    this.server = server;
  }

  /** Hands a changed certificate on; one that is no good is told of once, and the old one stays. */
  public void look() {
    Object seen = source.state();
    if (seen.equals(known)) {
      return;
    }
    known = seen;
    try {
      Credentials fresh = source.load();
      server.accept(fresh);
      known = source.state();
      LOG.info("HTTPS goes on with another certificate, valid until {}", fresh.expiry());
    } catch (RuntimeException broken) {
      LOG.warn("HTTPS goes on with the certificate it had: {}", broken.getMessage());
    }
  }
}
