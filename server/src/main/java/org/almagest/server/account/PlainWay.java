package org.almagest.server.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import org.almagest.server.settings.SignInSettings;

/**
 * From where passwords, tokens and cookies are taken that everybody on the way can read.
 *
 * @param rule for requests without encryption
 */
public record PlainWay(SignInSettings.PlainHttp rule) {
  /** Whether there may be secrets in {@code request}. */
  public boolean mayCarrySecrets(HttpServletRequest request) {
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
}
