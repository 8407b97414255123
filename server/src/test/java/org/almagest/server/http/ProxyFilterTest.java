package org.almagest.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.almagest.server.TestSettings;
import org.almagest.server.settings.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxyFilterTest {
  private static final String PROXY = "10.0.0.1";
  private static final String STRANGER = "203.0.113.9";

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void aProxyTellsWhoAsksAndWhere() throws Exception {
    HttpServletRequest seen = through(forwarded(PROXY));

    assertThat(seen.getRemoteAddr()).isEqualTo("198.51.100.7");
    assertThat(seen.isSecure()).isTrue();
    assertThat(BaseUrls.of(TestSettings.with()).root(seen))
        .isEqualTo("https://archive.example.org:9443/tap-server");
  }

  @Test
  void nobodyElseIsBelieved() throws Exception {
    HttpServletRequest seen = through(forwarded(STRANGER));

    assertThat(seen.getRemoteAddr()).isEqualTo(STRANGER);
    assertThat(seen.isSecure()).isFalse();
    assertThat(BaseUrls.of(TestSettings.with()).root(seen))
        .isEqualTo("http://localhost/tap-server");
    assertThat(seen.getHeader("X-Forwarded-For")).isNull();
  }

  /** The client's own say stands first; each proxy adds whom it was asked by. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.1, 198.51.100.7 | 198.51.100.7",
        "192.0.2.1, 198.51.100.7, 10.0.0.2 | 198.51.100.7",
        "10.0.0.3, 198.51.100.7 | 198.51.100.7",
        "10.0.0.3 | 10.0.0.3",
        "2001:db8::7 | 2001:db8:0:0:0:0:0:7",
        "198.51.100.7, unknown, 10.0.0.2 | 10.0.0.2",
        "localhost | 10.0.0.1",
        "'' | 10.0.0.1"
      })
  void theClientIsTheLastThatIsNoProxy(String chain, String client) throws Exception {
    request.setRemoteAddr(PROXY);
    request.addHeader("X-Forwarded-For", chain);

    assertThat(through(request).getRemoteAddr()).isEqualTo(client);
  }

  @Test
  void linesOfOneChainAreOne() throws Exception {
    request.setRemoteAddr(PROXY);
    request.addHeader("X-Forwarded-For", "192.0.2.1");
    request.addHeader("X-Forwarded-For", "198.51.100.7");

    assertThat(through(request).getRemoteAddr()).isEqualTo("198.51.100.7");
  }

  /** A proxy that knows only the other headers passes it on from a client. */
  @Test
  void forwardedIsBelievedOfNobody() throws Exception {
    request.setRemoteAddr(PROXY);
    request.addHeader("Forwarded", "for=192.0.2.1;proto=https;host=elsewhere.example.org");

    HttpServletRequest seen = through(request);

    assertThat(seen.getRemoteAddr()).isEqualTo(PROXY);
    assertThat(BaseUrls.of(TestSettings.with()).root(seen))
        .isEqualTo("http://localhost/tap-server");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example.org", "10.0.0.0/40"})
  void aSettingThatNamesNoNetworkIsRefused(String wrong) {
    assertThatThrownBy(() -> new Proxies().proxyFilter(TestSettings.with("http.proxies", wrong)))
        .hasMessage(
            "almagest.http.proxies: \"%s\" is neither an address nor a network as in 10.0.0.0/8"
                .formatted(wrong));
  }

  private MockHttpServletRequest forwarded(String peer) {
    request.setRemoteAddr(peer);
    request.addHeader("X-Forwarded-For", "198.51.100.7");
    request.addHeader("X-Forwarded-Proto", "https");
    request.addHeader("X-Forwarded-Host", "archive.example.org");
    request.addHeader("X-Forwarded-Port", "9443");
    return request;
  }

  private static HttpServletRequest through(MockHttpServletRequest request)
      throws IOException, ServletException {
    MockFilterChain chain = new MockFilterChain();
    new ProxyFilter(Networks.of("any", List.of("10.0.0.0/8")))
        .doFilter(request, new MockHttpServletResponse(), chain);
    ServletRequest seen = Objects.requireNonNull(chain.getRequest());
    return (HttpServletRequest) seen;
  }
}
