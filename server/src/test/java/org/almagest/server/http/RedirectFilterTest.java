package org.almagest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.almagest.server.TestSettings;
import org.almagest.server.settings.Networks;
import org.almagest.server.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RedirectFilterTest {
  private static final String STRANGER = "203.0.113.9";

  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/tap/sync");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void sendsOnWithPathQueryAndTheNameThatTheClientUsed() throws Exception {
    request.setRemoteAddr(STRANGER);
    request.setServerName("archive.example.org");
    request.setServerPort(8080);
    request.setQueryString("QUERY=SELECT%20\"a\"+FROM+b|c");

    assertThat(passes(TestSettings.with())).isFalse();

    assertThat(response.getStatus()).isEqualTo(308);
    assertThat(response.getHeader("Location"))
        .isEqualTo("https://archive.example.org/tap/sync?QUERY=SELECT%20%22a%22+FROM+b%7Cc");
  }

  @Test
  void sendsOnToThePublicAddressThatIsSet() throws Exception {
    request.setRemoteAddr(STRANGER);

    assertThat(passes(TestSettings.with("http.base-url", "https://tap.example.org/"))).isFalse();

    assertThat(response.getHeader("Location")).isEqualTo("https://tap.example.org/tap/sync");
  }

  @Test
  void letsThroughWhatIsSecure() throws Exception {
    request.setSecure(true);

    assertThat(passes(TestSettings.with())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, /metrics, true",
    "0:0:0:0:0:0:0:1, /tap-server/tap/availability, true",
    "127.0.0.1, /tap-server/tap/capabilities, false",
    "203.0.113.9, /metrics, false",
  })
  void letsThroughHealthChecksOfThisMachine(String client, String path, boolean through)
      throws Exception {
    request.setRemoteAddr(client);
    request.setRequestURI(path);

    assertThat(passes(TestSettings.with())).isEqualTo(through);
  }

  private boolean passes(Settings settings) throws IOException, ServletException {
    MockFilterChain chain = new MockFilterChain();
    new RedirectFilter(
            Networks.of("loopback", List.of("127.0.0.0/8", "::1")),
            Set.of("/metrics", "/tap-server/tap/availability"),
            new SecureAddress(settings, new SecureConnector(settings)))
        .doFilter(request, response, chain);
    return chain.getRequest() != null;
  }
}
