package org.almagest.server.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.almagest.server.account.ClientNames;
import org.almagest.server.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Programs that ask for tokens may give their own name by HTTP Basic. Any will do, and none is a
 * user's.
 */
@Component
class EndpointClients implements ClientNames {
  private final Set<String> paths;

  EndpointClients(Settings settings) {
    String root = settings.http().root();
    this.paths = Set.of(root + "/oidc/token", root + "/oidc/revoke", "/sso/oidc/token");
  }

  @Override
  public boolean expectedBy(HttpServletRequest request) {
    return paths.contains(StringUtils.trimTrailingCharacter(request.getRequestURI(), '/'));
  }
}
