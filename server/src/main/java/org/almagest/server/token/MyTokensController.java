package org.almagest.server.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almagest.server.account.Access;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Need;
import org.almagest.server.account.Scope;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.TapParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /me/tokens}: the tokens that the caller has made. */
@Controller
@Access(Need.ACCOUNT)
@RequestMapping({"${almagest.http.root}/tap/me/tokens", "/tap/me/tokens"})
class MyTokensController {
  private final PersonalTokenStore tokens;
  private final TokenLimits limits;
  private final TokenAudit audit;
  private final BaseUrl baseUrl;

  MyTokensController(
      PersonalTokenStore tokens, TokenLimits limits, TokenAudit audit, BaseUrl baseUrl) {
    this.tokens = tokens;
    this.limits = limits;
    this.audit = audit;
    this.baseUrl = baseUrl;
  }

  @GetMapping({"", "/"})
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    List<Map<String, Object>> mine =
        tokens.of(maker(request).getName()).stream()
            .filter(token -> token.revoked() == null)
            .map(TokenReport::of)
            .toList();
    return Json.secret(200, Map.of("tokens", mine));
  }

  @PostMapping({"", "/"})
  ResponseEntity<byte[]> make(HttpServletRequest request) {
    Identity maker = maker(request);
    MadeToken made = tokens.make(wish(maker, TapParameters.of(request)));
    audit.made(maker.getName(), request.getRemoteAddr(), made.token());
    Map<String, Object> report = TokenReport.of(made.token());
    report.put("token", made.text());
    ResponseEntity<byte[]> answer = Json.secret(201, report);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.LOCATION, baseUrl.root(request) + "/tap/me/tokens/" + made.token().id())
        .body(answer.getBody());
  }

  private TokenWish wish(Identity maker, TapParameters given) {
    Set<Scope> scopes =
        given.single("scope").map(Scopes::parse).orElseGet(() -> usual(maker.scopes()));
    if (!maker.scopes().containsAll(scopes)) {
      throw TapException.of(
          ErrorCode.FORBIDDEN,
          "a token that is made with a token has no more scopes than that, which has "
              + Scopes.text(maker.scopes()));
    }
    String label = given.single("label").orElse("");
    Expiry expiry = limits.expiry(given.single("expires").orElse(null), maker);
    return new TokenWish(maker.getName(), label, scopes, expiry);
  }

  private static Set<Scope> usual(Set<Scope> mine) {
    return mine.containsAll(Scopes.USUAL) ? Scopes.USUAL : mine;
  }

  @DeleteMapping({"/{id}", "/{id}/"})
  ResponseEntity<byte[]> delete(@PathVariable("id") String id, HttpServletRequest request) {
    Identity maker = maker(request);
    PersonalToken revoked =
        tokens
            .find(id)
            .filter(token -> token.user().equals(maker.getName()))
            .flatMap(token -> tokens.revoke(token.id()))
            .orElseThrow(() ->
                TapException.of(
                    ErrorCode.NOT_FOUND,
                    "you have no token of that id; GET tap/me/tokens lists them"));
    audit.revoked(maker.getName(), request.getRemoteAddr(), revoked);
    return ResponseEntity.noContent().build();
  }

  /** For clients that know only GET and POST, as jobs have it (UWS 1.1 section 2.2.3.2). */
  @PostMapping({"/{id}", "/{id}/"})
  ResponseEntity<byte[]> change(@PathVariable("id") String id, HttpServletRequest request) {
    String action = TapParameters.of(request).single("ACTION").orElse("");
    if (!action.equalsIgnoreCase("DELETE")) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER, "a token can only be revoked; POST ACTION=DELETE");
    }
    return delete(id, request);
  }

  private static Identity maker(HttpServletRequest request) {
    return Caller.identity(request)
        .orElseThrow(() -> TapException.of(ErrorCode.NOT_SIGNED_IN, "sign in to see your tokens"));
  }
}
