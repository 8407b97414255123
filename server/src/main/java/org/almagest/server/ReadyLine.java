package org.almagest.server;

import java.util.Objects;
import org.almagest.server.settings.Settings;
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
        curl '%1$s/sync' -d LANG=ADQL -d FORMAT=csv -d 'QUERY=SELECT name, ra, dec, v_mag FROM messier.objects WHERE v_mag < 5'
        ./almagest query "SELECT TOP 5 * FROM demo.sky WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(56.75, 24.12, 1))"
        ./almagest ingest FILE --table SCHEMA.TABLE
      """;

  private final Settings settings;
  private final ServletWebServerApplicationContext context;

  ReadyLine(Settings settings, ServletWebServerApplicationContext context) {
    this.settings = settings;
    this.context = context;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    int port = Objects.requireNonNull(context.getWebServer()).getPort();
    System.out.printf(TEXT, "http://127.0.0.1:" + port + settings.http().root() + "/tap");
    System.out.flush();
  }
}
