package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.almagest.server.account.PlainWay;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.settings.Settings;
import org.springframework.stereotype.Component;

/** Turns away secrets that come by a way where everybody can read them. */
@Component
class PlainHttp {
  private final PlainWay way;
  private final BaseUrl baseUrl;

  PlainHttp(Settings settings, BaseUrl baseUrl) {
    this.way = new PlainWay(settings.signIn().plainHttp());
    this.baseUrl = baseUrl;
  }

  boolean mayCarrySecrets(HttpServletRequest request) {
    return way.mayCarrySecrets(request);
  }

  /** Empty if secrets may come this way. */
  Optional<TapFailure> refusal(HttpServletRequest request) {
    return mayCarrySecrets(request)
        ? Optional.empty()
        : Optional.of(
            new TapFailure.UserError(
                ErrorCode.FORBIDDEN,
                "passwords, tokens and sessions are not taken over plain HTTP, where others can"
                    + " read them; "
                    + advice(request)));
  }

  private String advice(HttpServletRequest request) {
    return baseUrl
        .secureRoot(request)
        .map(root -> "use " + root)
        .orElse("this archive has no HTTPS: ask its operator for it (almagest.https.enabled)");
  }
}
