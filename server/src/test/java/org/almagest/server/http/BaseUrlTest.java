package org.almagest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.server.TestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BaseUrlTest {
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void itIsWhatTheClientUsed() {
    request.setScheme("https");
    request.setServerName("::1");
    request.setServerPort(8443);

    assertThat(BaseUrls.of(TestSettings.with()).root(request))
        .isEqualTo("https://[::1]:8443/tap-server");
  }

  @ParameterizedTest
  @CsvSource({
    "https://archive.example.org, https://archive.example.org/tap-server",
    "https://archive.example.org/, https://archive.example.org/tap-server",
    "https://example.org/gaia//, https://example.org/gaia/tap-server"
  })
  void theConfiguredAddressComesBeforeTheRoot(String configured, String root) {
    assertThat(BaseUrls.of(TestSettings.with("http.base-url", configured)).root(request))
        .isEqualTo(root);
  }
}
