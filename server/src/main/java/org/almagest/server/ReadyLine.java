package org.almagest.server;

import java.time.Clock;
import java.util.Objects;
import java.util.OptionalInt;
import org.almagest.server.http.LocalAddress;
import org.almagest.server.http.SecureConnector;
import org.almagest.server.settings.Settings;
import org.almagest.server.tls.AlternativeName;
import org.almagest.server.tls.CertificateSource;
import org.almagest.server.tls.ConfiguredCertificate;
import org.almagest.server.tls.OwnCertificate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console that the archive is up, and what to try. */
@Component
class ReadyLine {
  private static final String TEXT =
      """
      Almagest is ready: %1$s
      %2$s  curl %3$s'%1$s/sync' -d LANG=ADQL -d FORMAT=csv -d 'QUERY=SELECT name, ra, dec, v_mag FROM messier.objects WHERE v_mag < 5'
        ./almagest query "SELECT TOP 5 * FROM demo.sky WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(56.75, 24.12, 1))"
        ./almagest ingest FILE --table SCHEMA.TABLE
      """;

  private final Settings settings;
  private final SecureConnector secure;
  private final ServletWebServerApplicationContext context;

  ReadyLine(Settings settings, SecureConnector secure, ServletWebServerApplicationContext context) {
    this.settings = settings;
    this.secure = secure;
    this.context = context;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    OptionalInt port = secure.port();
    System.out.print(
        port.isPresent() ? withHttps(port.getAsInt()) : TEXT.formatted(plain(), "", ""));
    System.out.flush();
  }

  private String withHttps(int port) {
    boolean plainServes = settings.http().plain() == Settings.Plain.SERVE;
    return switch (CertificateSource.of(settings, Clock.systemUTC())) {
      case OwnCertificate own -> {
        String url = LocalAddress.secure(settings, port);
        String trust = "trust this file: SSL_CERT_FILE=" + own.authority();
        yield plainServes
            ? TEXT.formatted(plain(), "  or %s (%s)%n".formatted(url, trust), "")
            : TEXT.formatted(url, "  " + trust + "\n", "--cacert '" + own.authority() + "' ");
      }
      case ConfiguredCertificate configured -> {
        String url = named(configured, port);
        yield plainServes
            ? TEXT.formatted(plain(), "  or %s%n".formatted(url), "")
            : TEXT.formatted(url, "", "");
      }
    };
  }

  /** By a name that the certificate holds for. */
  private String named(ConfiguredCertificate configured, int port) {
    return AlternativeName.in(configured.load().leaf()).stream()
        .filter(AlternativeName::isHostName)
        .findFirst()
        .map(name -> LocalAddress.secure(settings, name.text(), port))
        .orElseGet(() -> LocalAddress.secure(settings, port));
  }

  private String plain() {
    int port = Objects.requireNonNull(context.getWebServer()).getPort();
    return LocalAddress.plain(settings, port);
  }
}
