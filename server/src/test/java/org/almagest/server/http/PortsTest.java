package org.almagest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.almagest.server.TestSettings;
import org.almagest.server.settings.Settings;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void wantsSomeWayIn() {
    assertThat(Ports.problem(settings("off", "false", 0)))
        .contains(
            "almagest.http.plain is off while HTTPS is disabled; set almagest.https.enabled to true"
                + " or almagest.http.plain to serve");
    assertThat(Ports.problem(settings("redirect", "false", 0))).isPresent();
    assertThat(Ports.problem(settings("off", "true", 0))).isEmpty();
    assertThat(Ports.problem(settings("serve", "false", 0))).isEmpty();
  }

  @Test
  void doesNotMindATakenPortThatItDoesNotUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThat(Ports.problem(settings("off", "true", port))).isEmpty();
      assertThat(Ports.problem(settings("redirect", "true", port)))
          .hasValueSatisfying(sentence -> assertThat(sentence).contains("ALMAGEST_PORT"));
    }
  }

  private static Settings settings(String plain, String https, int port) {
    return TestSettings.with(
        "address",
        "127.0.0.1",
        "port",
        Integer.toString(port),
        "https.port",
        "0",
        "https.enabled",
        https,
        "http.plain",
        plain);
  }
}
