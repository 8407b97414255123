package org.almagest.server.token;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * {@code /oidc/token}: tokens for a password or a refresh token (RFC 6749 section 3.2). Names and
 * secrets of clients are passed over: every client is a public one.
 */
@Controller
@Access(Need.NOTHING)
@RequestMapping({"${almagest.http.root}/oidc/token", "/sso/oidc/token"})
class TokenEndpointController {
  private final TokenGrants grants;
  private final SecretWay way;

  TokenEndpointController(TokenGrants grants, SecretWay way) {
    this.grants = grants;
    this.way = way;
  }

  @PostMapping({"", "/"})
  ResponseEntity<byte[]> token(HttpServletRequest request) {
    way.check(request);
    return Json.secret(200, grants.answer(TapParameters.of(request), request.getRemoteAddr()));
  }

  /** As the published scripts of ESO's archive ask. */
  @GetMapping({"", "/"})
  ResponseEntity<byte[]> tokenByGet(HttpServletRequest request) {
    if (request.getQueryString() == null) {
      ResponseEntity<byte[]> answer =
          new OAuthException(405, "invalid_request", "POST grant_type, username and password here")
              .answer();
      return ResponseEntity.status(answer.getStatusCode())
          .headers(answer.getHeaders())
          .allow(HttpMethod.POST)
          .body(answer.getBody());
    }
    return token(request);
  }

  @ExceptionHandler(OAuthException.class)
  ResponseEntity<byte[]> refused(OAuthException refusal) {
    return refusal.answer();
  }

  @ExceptionHandler(SignInRefusedException.class)
  ResponseEntity<byte[]> notLetIn(SignInRefusedException refusal) {
    return OAuthException.of(refusal).answer();
  }

  @ExceptionHandler(TapException.class)
  ResponseEntity<byte[]> unreadable(TapException refusal) {
    return OAuthException.of(refusal).answer();
  }
}
