package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.almagest.server.account.Access;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Need;
import org.almagest.server.account.Way;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /login} and {@code /logout}, the same at both contexts that clients of Gaia's archive
 * know: a session by cookie.
 */
@Controller
@Access(Need.NOTHING)
class LoginController {
  private final PasswordForm form;
  private final Sessions sessions;

  LoginController(PasswordForm form, Sessions sessions) {
    this.form = form;
    this.sessions = sessions;
  }

  @PostMapping({
    "${almagest.http.root}/login",
    "${almagest.http.root}/login/",
    "/data-server/login",
    "/data-server/login/"
  })
  ResponseEntity<String> login(HttpServletRequest request, HttpServletResponse response) {
    return begin(form.read(request), request, response);
  }

  /** With a password in the Authorization header; a token is not worth a session, which may all. */
  @GetMapping({
    "${almagest.http.root}/login",
    "${almagest.http.root}/login/",
    "/data-server/login",
    "/data-server/login/"
  })
  ResponseEntity<String> loginByHeader(HttpServletRequest request, HttpServletResponse response) {
    if (Finding.of(request) instanceof Finding.Refused refused) {
      throw new TapException(refused.failure(), null);
    }
    Optional<Identity> identity = Caller.identity(request).filter(LoginController::byPassword);
    if (identity.isEmpty()) {
      throw TapException.of(
          ErrorCode.NOT_SIGNED_IN,
          "sign in by POST with username and password, or with an Authorization header (Basic)");
    }
    return begin(identity.get(), request, response);
  }

  private static boolean byPassword(Identity identity) {
    return identity.way() == Way.BASIC;
  }

  private ResponseEntity<String> begin(
      Identity identity, HttpServletRequest request, HttpServletResponse response) {
    sessions.begin(identity, request, response);
    StandingHeaders.name(response, identity);
    form.tell("session.begun", identity, request);
    return PlainText.of("signed in as " + identity.getName() + "\n");
  }

  /** Whether there was a session or not, there is none afterwards. */
  @PostMapping({
    "${almagest.http.root}/logout",
    "${almagest.http.root}/logout/",
    "/data-server/logout",
    "/data-server/logout/"
  })
  ResponseEntity<String> logout(HttpServletRequest request, HttpServletResponse response) {
    form.checkSite(request);
    sessions.end(request, response);
    Caller.identity(request)
        .filter(identity -> identity.way() == Way.SESSION)
        .ifPresent(identity -> form.tell("session.ended", identity, request));
    return PlainText.of("signed out\n");
  }
}
