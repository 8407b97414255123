package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.almagest.server.account.Access;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Need;
import org.almagest.server.account.User;
import org.almagest.server.account.Users;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SignInSettings.UserLookup;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /users?USER=name}: whether somebody has an account, as astroquery asks it. */
@Controller
@Access(Need.READ)
class UsersController {
  private final Users users;
  private final UserLookup rule;

  UsersController(Users users, Settings settings) {
    this.users = users;
    this.rule = settings.signIn().userLookup();
  }

  @GetMapping({
    "${almagest.http.root}/tap/users",
    "${almagest.http.root}/tap/users/",
    "/tap/users",
    "/tap/users/"
  })
  ResponseEntity<String> find(HttpServletRequest request) {
    if (rule == UserLookup.SIGNED_IN && Caller.identity(request).isEmpty()) {
      throw TapException.of(
          ErrorCode.NOT_SIGNED_IN, "who has an account is told to users who have signed in");
    }
    String name =
        TapParameters.of(request)
            .single("USER")
            .orElseThrow(
                () -> TapException.of(ErrorCode.BAD_PARAMETER, "parameter USER is missing"));
    Instant now = Instant.now();
    return PlainText.of(
        users.find(name).filter(user -> user.isOpen(now)).map(UsersController::line).orElse(""));
  }

  private static String line(User user) {
    String known = user.fullName() == null ? user.name() : user.fullName();
    return user.name() + ":" + known.replaceAll("\\R", " ");
  }
}
