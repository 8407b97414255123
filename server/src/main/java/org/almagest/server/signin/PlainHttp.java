package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SignInSettings;
import org.springframework.stereotype.Component;

/** From where passwords, tokens and cookies are taken that everybody on the way can read. */
@Component
class PlainHttp {
  private final SignInSettings.PlainHttp rule;
  private final BaseUrl baseUrl;

  PlainHttp(Settings settings, BaseUrl baseUrl) {
    this.rule = settings.signIn().plainHttp();
    this.baseUrl = baseUrl;
  }

  boolean mayCarrySecrets(HttpServletRequest request) {
    return request.isSecure()
        || switch (rule) {
          case NEVER -> false;
          case LOCAL -> isLocal(request.getRemoteAddr());
          case ALWAYS -> true;
        };
  }

  private static boolean isLocal(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /** Empty if secrets may come this way. */
  Optional<TapFailure> refusal(HttpServletRequest request) {
    return mayCarrySecrets(request)
        ? Optional.empty()
        : Optional.of(
            new TapFailure.UserError(
                ErrorCode.FORBIDDEN,
                "passwords, tokens and sessions are not taken over plain HTTP, where others can"
                    + " read them; use "
                    + baseUrl.secureRoot(request)));
  }
}
