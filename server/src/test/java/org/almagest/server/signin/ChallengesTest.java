package org.almagest.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.almagest.server.TestSettings;
import org.almagest.server.account.BearerTokens;
import org.almagest.server.account.CertificateIdentity;
import org.almagest.server.account.Identity;
import org.almagest.server.account.TokenMaker;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.BaseUrls;
import org.almagest.server.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

// SSO-2, SSO-8, SSO-9
class ChallengesTest {
  private static final String PASSWORD =
      " standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=";

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void onlyWhatThereIsIsOffered() {
    Challenges challenges = challenges(new StaticListableBeanFactory(), TestSettings.with());

    assertThat(challenges.offers(request))
        .containsExactly("ivoa_cookie" + PASSWORD + "\"http://localhost/tap-server/login\"");
    assertThat(challenges.securityMethods(request))
        .containsExactly("ivo://ivoa.net/sso#BasicAA", "ivo://ivoa.net/sso#cookie");
  }

  @Test
  void tokensAndCertificatesAreOfferedWhereTheyAreTaken() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("tokens", new FakeAccounts());
    beans.addBean("maker", (TokenMaker) Identity::getName);
    beans.addBean("certificates", (CertificateIdentity) _ -> Optional.empty());
    Challenges challenges =
        challenges(beans, TestSettings.with("https.client-certificates", "true"));

    assertThat(challenges.offers(request))
        .containsExactly(
            "ivoa_cookie" + PASSWORD + "\"http://localhost/tap-server/login\"",
            "ivoa_bearer" + PASSWORD + "\"http://localhost/tap-server/bearer-login\"",
            "ivoa_x509");
    assertThat(challenges.securityMethods(request))
        .contains("ivo://ivoa.net/sso#OAuth", "ivo://ivoa.net/sso#tls-with-certificate");
  }

  @Test
  void passwordsAreAskedForWhereNobodyCanReadThem() {
    request.setRemoteAddr("192.0.2.7");
    request.setServerName("archive.example");

    Challenges challenges = challenges(new StaticListableBeanFactory(), TestSettings.with());
    assertThat(challenges.offers(request))
        .containsExactly(
            "ivoa_cookie" + PASSWORD + "\"https://archive.example:8443/tap-server/login\"");
    assertThat(challenges.securityMethods(request)).as("pyvo would send them").isEmpty();
    assertThat(demanded(challenges)).isEqualTo(challenges.offers(request));
    assertThat(
            challenges(
                    new StaticListableBeanFactory(),
                    TestSettings.with("http.base-url", "https://public.example"))
                .offers(request))
        .containsExactly("ivoa_cookie" + PASSWORD + "\"https://public.example/tap-server/login\"");
  }

  @Test
  void withoutHttpsNobodyIsAskedForASecretFromAfar() {
    request.setRemoteAddr("192.0.2.7");
    Challenges challenges =
        challenges(new StaticListableBeanFactory(), TestSettings.with("https.enabled", "false"));

    assertThat(challenges.offers(request)).isEmpty();
    assertThat(demanded(challenges)).containsExactly("ivoa_cookie");
  }

  private List<String> demanded(Challenges challenges) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    challenges.demand(request, response);
    return response.getHeaders("WWW-Authenticate");
  }

  private static Challenges challenges(StaticListableBeanFactory beans, Settings settings) {
    BaseUrl baseUrl = BaseUrls.of(settings);
    return new Challenges(
        baseUrl,
        new PlainHttp(settings, baseUrl),
        beans.getBeanProvider(BearerTokens.class),
        beans.getBeanProvider(TokenMaker.class),
        beans.getBeanProvider(CertificateIdentity.class),
        settings);
  }
}
