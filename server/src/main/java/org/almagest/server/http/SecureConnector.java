package org.almagest.server.http;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.almagest.server.settings.Settings;
import org.almagest.server.tls.AnyClientCertificate;
import org.almagest.server.tls.CertificateSource;
import org.almagest.server.tls.CertificateWatch;
import org.almagest.server.tls.Credentials;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one connector that speaks TLS, if there is one. */
@Component
public class SecureConnector {
  /** Of TLS 1.2: forward secrecy and authenticated encryption; all of 1.3 has both. */
  private static final String CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20";

  private final Settings settings;
  private @Nullable Connector connector;
  private @Nullable CertificateSource source;
  private @Nullable Object known;

  SecureConnector(Settings settings) {
    this.settings = settings;
  }

  /** Makes {@code plain} the one; it listens where the settings say. */
  void secure(Connector plain) {
    CertificateSource certificates = CertificateSource.of(settings, Clock.systemUTC());
    plain.setScheme("https");
    plain.setSecure(true);
    plain.setPort(settings.https().port());
    plain.setProperty("SSLEnabled", "true");
    // Makes what is not there yet: what is loaded next is of the state that is known.
    certificates.load();
    known = certificates.state();
    plain.addSslHostConfig(shown(certificates.load()));
    source = certificates;
    connector = plain;
  }

  /** Where HTTPS listens, once it does; empty when it is disabled. */
  public OptionalInt port() {
    return connector == null ? OptionalInt.empty() : OptionalInt.of(connector.getLocalPort());
  }

  /** Keeps the certificate up to date; empty when there is none. */
  Optional<CertificateWatch> watch() {
    return source == null || known == null
        ? Optional.empty()
        : Optional.of(new CertificateWatch(source, known, this::show));
  }

  /** Connections that are there go on; those that come see the new certificate. */
  private void show(Credentials fresh) {
    if (connector != null
        && connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
      protocol.addSslHostConfig(shown(fresh), true);
    }
  }

  private SSLHostConfig shown(Credentials credentials) {
    SSLHostConfig host = new SSLHostConfig();
    host.setProtocols("TLSv1.2+TLSv1.3");
    host.setCiphers(CIPHERS);
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    certificate.setCertificateKeystore(credentials.keyStore());
    certificate.setCertificateKeystoreType("PKCS12");
    certificate.setCertificateKeystorePassword(Credentials.NO_PASSWORD);
    host.addCertificate(certificate);
    if (settings.https().clientCertificates()) {
      host.setCertificateVerification("optional");
      host.setTrustManagerClassName(AnyClientCertificate.class.getName());
    }
    return host;
  }
}
