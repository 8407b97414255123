package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.Access;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Need;
import org.almagest.server.account.TokenMaker;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /bearer-login}: a token for a password, in the header where IVOA's clients look for it.
 */
@Controller
@Access(Need.NOTHING)
class BearerLoginController {
  static final String TOKEN = "X-VO-Bearer";

  private final PasswordForm form;
  private final ObjectProvider<TokenMaker> maker;

  BearerLoginController(PasswordForm form, ObjectProvider<TokenMaker> maker) {
    this.form = form;
    this.maker = maker;
  }

  @PostMapping({"${almagest.http.root}/bearer-login", "${almagest.http.root}/bearer-login/"})
  ResponseEntity<String> login(HttpServletRequest request) {
    TokenMaker tokens = maker.getIfAvailable();
    if (tokens == null) {
      throw TapException.of(ErrorCode.NOT_FOUND, "this archive makes no tokens for passwords");
    }
    Identity identity = form.read(request);
    String token = tokens.tokenFor(identity);
    form.tell("bearer.begun", identity, request);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .header(TOKEN, token)
        .header(StandingHeaders.AUTHENTICATED, identity.getName())
        .body("the token is in the header X-VO-Bearer\n");
  }
}
