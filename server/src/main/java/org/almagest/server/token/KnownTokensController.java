package org.almagest.server.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.almagest.server.account.Access;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Need;
import org.almagest.server.http.TapParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /oidc/introspect} (RFC 7662) and {@code /oidc/revoke} (RFC 7009). */
@Controller
@RequestMapping("${almagest.http.root}/oidc")
class KnownTokensController {
  private final KnownTokens tokens;
  private final SecretWay way;

  KnownTokensController(KnownTokens tokens, SecretWay way) {
    this.tokens = tokens;
    this.way = way;
  }

  /** Others' tokens are shown to operators only; to everybody else they are no tokens at all. */
  @PostMapping({"/introspect", "/introspect/"})
  @Access(Need.USER)
  ResponseEntity<byte[]> introspect(HttpServletRequest request) {
    String token = token(request);
    Optional<TokenFacts> facts =
        Caller.identity(request)
            .flatMap(caller -> tokens.facts(token).filter(known -> maySee(caller, known)));
    return Json.secret(200, facts.map(TokenFacts::told).orElseGet(() -> Map.of("active", false)));
  }

  private static boolean maySee(Identity caller, TokenFacts facts) {
    return caller.isOperator() || caller.getName().equals(facts.user());
  }

  /** To have a token is right enough to revoke it. */
  @PostMapping({"/revoke", "/revoke/"})
  @Access(Need.NOTHING)
  ResponseEntity<byte[]> revoke(HttpServletRequest request) {
    tokens.revoke(token(request), request.getRemoteAddr());
    return ResponseEntity.ok().build();
  }

  private String token(HttpServletRequest request) {
    way.check(request);
    return FormParameters.required(TapParameters.of(request), "token");
  }

  @ExceptionHandler(OAuthException.class)
  ResponseEntity<byte[]> refused(OAuthException refusal) {
    return refusal.answer();
  }
}
