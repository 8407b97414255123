package org.almagest.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.almagest.server.TestSettings;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.BaseUrls;
import org.almagest.server.settings.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Requests to http://localhost, where https://friend.example is a friend. */
class CrossSiteTest {
  private final Settings settings =
      TestSettings.with("http.origins", "https://friend.example,https://other.example:8443");
  private final CrossSite crossSite = new CrossSite(BaseUrls.of(settings), settings);

  @ParameterizedTest
  @CsvSource({
    "POST,   ,            ,                           true",
    "POST,   none,        ,                           true",
    "POST,   same-origin, ,                           true",
    "POST,   same-origin, http://localhost,           true",
    "POST,   ,            HTTP://LOCALHOST,           true",
    "POST,   same-site,   ,                           false",
    "POST,   cross-site,  ,                           false",
    "DELETE, cross-site,  ,                           false",
    "PUT,    ,            https://evil.example,       false",
    "POST,   ,            null,                       false",
    "POST,   ,            http://localhost:81,        false",
    "POST,   ,            https://localhost,          false",
    "POST,   cross-site,  http://localhost,           false",
    "POST,   same-origin, https://other-name.example, true",
    "POST,   cross-site,  https://friend.example,     true",
    "POST,   ,            https://other.example:8443, true",
    "POST,   ,            https://friend.example.com, false",
    "GET,    cross-site,  https://evil.example,       true",
    "HEAD,   cross-site,  ,                           true",
    "OPTIONS,cross-site,  https://evil.example,       true"
  })
  void pagesOfOtherSitesChangeNothing(String method, String site, String origin, boolean passes) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/tap-server/tap/async");
    if (site != null) {
      request.addHeader("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.addHeader("Origin", origin);
    }

    check(crossSite, request, passes);
  }

  /** Browsers leave out the port that goes with the scheme. */
  @ParameterizedTest
  @CsvSource({
    "https://archive.example:443, https://archive.example,     true",
    "https://archive.example/x,   https://archive.example,     true",
    "https://archive.example:443, http://archive.example,      false",
    "https://archive.example:80,  https://archive.example,     false",
    "http://archive.example:80,   http://archive.example,      true"
  })
  void theArchivesOwnNameIsTheOneThatIsSet(String baseUrl, String origin, boolean passes) {
    Settings named = TestSettings.with("http.base-url", baseUrl);
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/tap-server/tap/async");
    request.addHeader("Origin", origin);

    check(new CrossSite(BaseUrls.of(named), named), request, passes);
  }

  private static void check(CrossSite crossSite, MockHttpServletRequest request, boolean passes) {
    Throwable refusal = catchThrowable(() -> crossSite.check(request));
    if (passes) {
      assertThat(refusal).isNull();
    } else {
      assertThat(refusal).isInstanceOf(TapException.class).hasMessageContaining("another site");
    }
  }
}
