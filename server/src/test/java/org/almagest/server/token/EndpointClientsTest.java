package org.almagest.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.server.TestSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class EndpointClientsTest {
  private final EndpointClients clients = new EndpointClients(TestSettings.with());

  @ParameterizedTest
  @ValueSource(strings = {"/tap-server/oidc/token", "/tap-server/oidc/revoke", "/sso/oidc/token"})
  void theirNamesAreNoUsersWithASlashAtTheEndOrWithout(String path) {
    assertThat(clients.expectedBy(new MockHttpServletRequest("POST", path))).isTrue();
    assertThat(clients.expectedBy(new MockHttpServletRequest("POST", path + "/"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tap-server/oidc/introspect", "/tap-server/tap/async", "/"})
  void elsewhereTheyAre(String path) {
    assertThat(clients.expectedBy(new MockHttpServletRequest("POST", path))).isFalse();
  }
}
