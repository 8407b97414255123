package org.almagest.server.token;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.PlainWay;
import org.almagest.server.settings.SignInSettings;

/** By which requests passwords may come to the token endpoint. */
final class SecretWay {
  private final PlainWay way;
  private final boolean byQuery;

  SecretWay(SignInSettings settings) {
    this.way = new PlainWay(settings.plainHttp());
    this.byQuery = settings.tokenByGet();
  }

  /**
   * Refuses a request that shows a secret to others.
   *
   * @throws OAuthException saying how it should have come
   */
  void check(HttpServletRequest request) {
    if (!way.mayCarrySecrets(request)) {
      throw new OAuthException(
          403,
          "invalid_request",
          "passwords and tokens are not taken over plain HTTP, where others can read them; use"
              + " https");
    }
    if (!byQuery && request.getQueryString() != null) {
      throw OAuthException.invalid(
          "this archive takes no passwords and tokens in addresses, which end up in logs; POST them"
              + " as a form");
    }
  }
}
