package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.Access;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Need;
import org.almagest.server.account.PasswordChange;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /me/password}: a new password for whoever knows the old one. */
@Controller
@Access(Need.ACCOUNT)
class PasswordController {
  private final PasswordForm form;
  private final PasswordChange passwords;
  private final Sessions sessions;

  PasswordController(PasswordForm form, PasswordChange passwords, Sessions sessions) {
    this.form = form;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @PostMapping({
    "${almagest.http.root}/tap/me/password",
    "${almagest.http.root}/tap/me/password/",
    "/tap/me/password",
    "/tap/me/password/"
  })
  ResponseEntity<String> change(HttpServletRequest request) {
    Identity identity = Caller.identity(request).orElseThrow();
    SentForm sent = new SentForm(request, "old", "new");
    String name = identity.getName();
    String wanted = sent.needed("new");
    passwords
        .problem(name, wanted)
        .ifPresent(problem -> {
          throw TapException.of(ErrorCode.BAD_PARAMETER, problem);
        });
    form.check(name, sent.needed("old"), request);
    if (!passwords.set(name, wanted)) {
      throw TapException.of(ErrorCode.NOT_SIGNED_IN, "the account has just been removed");
    }
    sessions.endOthersOf(name, request);
    form.tell("password.changed", identity, request);
    return PlainText.of("the password is changed; other sessions and tokens have ended\n");
  }
}
