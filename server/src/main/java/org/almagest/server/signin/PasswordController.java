package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.almagest.server.account.Access;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Need;
import org.almagest.server.account.PasswordChange;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /me/password}: a new password for whoever knows the old one. */
@Controller
@Access(Need.ACCOUNT)
class PasswordController {
  private final PasswordForm form;
  private final Sessions sessions;
  private final BiFunction<String, String, Optional<String>> problem;
  private final BiPredicate<String, String> change;

  @Autowired
  PasswordController(PasswordForm form, Sessions sessions, PasswordChange passwords) {
    this(form, sessions, passwords::problem, passwords::set);
  }

  /** By what is wrong with a name's new password, and by what sets it if there is that name. */
  PasswordController(
      PasswordForm form,
      Sessions sessions,
      BiFunction<String, String, Optional<String>> problem,
      BiPredicate<String, String> change) {
    this.form = form;
    this.sessions = sessions;
    this.problem = problem;
    this.change = change;
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
    problem
        .apply(name, wanted)
        .ifPresent(wrong -> {
          throw TapException.of(ErrorCode.BAD_PARAMETER, wrong);
        });
    form.check(name, sent.needed("old"), request);
    if (!change.test(name, wanted)) {
      throw TapException.of(ErrorCode.NOT_SIGNED_IN, "the account has just been removed");
    }
    sessions.endOthersOf(name, request);
    form.tell("password.changed", identity, request);
    return PlainText.of(
        "the password is changed; other sessions and web tokens (JWT) have ended, personal tokens"
            + " have not: see tap/me/tokens\n");
  }
}
