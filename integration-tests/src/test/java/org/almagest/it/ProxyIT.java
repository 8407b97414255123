package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.RawHttp;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Addresses behind a proxy, and before one that is not the archive's (UWS-49). */
class ProxyIT {
  private static final String NEW_JOB =
      """
      POST /tap-server/tap/async HTTP/1.1
      Host: 127.0.0.1:%d
      X-Forwarded-For: 198.51.100.7
      X-Forwarded-Proto: https
      X-Forwarded-Host: archive.example.org
      X-Forwarded-Port: 443
      Content-Length: 0
      Connection: close

      """;

  @Test
  @ExtendWith(SharedArchive.class)
  void jobsAreWhereTheProxyIs(Archive archive) {
    assertThat(location(archive.tap()))
        .startsWith("https://archive.example.org/tap-server/tap/async/");
  }

  @Test
  void whoIsNoProxyOfTheArchiveIsNotBelieved() {
    Deployment direct =
        Deployment.fresh()
            .with("ALMAGEST_DEMO", "false")
            .with("ALMAGEST_HTTP_PROXIES", "192.0.2.1, 2001:db8::/32");
    try (Archive archive = direct.start()) {
      assertThat(location(archive.tap())).startsWith(archive.tap().url() + "/async/");
    }
  }

  private static String location(Tap tap) {
    String answer = RawHttp.send(tap, NEW_JOB.formatted(URI.create(tap.url()).getPort()));
    return answer
        .lines()
        .filter(line -> line.startsWith("Location: "))
        .map(line -> line.substring("Location: ".length()))
        .findAny()
        .orElseThrow(() -> new AssertionError(answer));
  }
}
