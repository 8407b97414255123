package org.almagest.server.token;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.account.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What others need to check the archive's tokens: its keys, and where all else is. */
@Controller
@Access(Need.NOTHING)
@RequestMapping("${almagest.http.root}/oidc")
class KeysController {
  private final SigningKeys keys;
  private final IssuerName issuer;

  KeysController(SigningKeys keys, IssuerName issuer) {
    this.keys = keys;
    this.issuer = issuer;
  }

  /** RFC 7517 section 5; public halves only. */
  @GetMapping("/jwks")
  ResponseEntity<byte[]> keys() {
    return Json.open(new JWKSet(keys.published()).toJSONObject(true));
  }

  /** OpenID Connect Discovery 1.0 section 3, as far as there is something to discover. */
  @GetMapping("/.well-known/openid-configuration")
  ResponseEntity<byte[]> configuration(HttpServletRequest request) {
    String here = issuer.of(request);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("issuer", here);
    told.put("token_endpoint", here + "/token");
    told.put("jwks_uri", here + "/jwks");
    told.put("introspection_endpoint", here + "/introspect");
    told.put("revocation_endpoint", here + "/revoke");
    told.put("grant_types_supported", List.of("password", "refresh_token"));
    told.put("response_types_supported", List.of("token", "id_token"));
    told.put("subject_types_supported", List.of("public"));
    told.put("id_token_signing_alg_values_supported", List.of("RS256"));
    told.put("token_endpoint_auth_methods_supported", List.of("none"));
    told.put("scopes_supported", Scopes.words(Set.of(Scope.values())));
    return Json.secret(200, told);
  }
}
