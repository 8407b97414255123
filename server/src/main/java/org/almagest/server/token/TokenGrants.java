package org.almagest.server.token;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.almagest.server.account.Identity;
import org.almagest.server.account.PasswordSignIn;
import org.almagest.server.account.Scope;
import org.almagest.server.account.Way;
import org.almagest.server.http.TapParameters;

/** Gives tokens for passwords and for refresh tokens (RFC 6749 sections 4.3, 5.1 and 6). */
final class TokenGrants {
  private final PasswordSignIn passwords;
  private final RefreshTokens refreshTokens;
  private final OwnTokenMaker maker;
  private final TokenAudit audit;

  TokenGrants(
      PasswordSignIn passwords,
      RefreshTokens refreshTokens,
      OwnTokenMaker maker,
      TokenAudit audit) {
    this.passwords = passwords;
    this.refreshTokens = refreshTokens;
    this.maker = maker;
    this.audit = audit;
  }

  /** The body of the answer to a request with {@code given} from {@code address}. */
  Map<String, Object> answer(TapParameters given, String address) {
    String grant = FormParameters.required(given, "grant_type");
    return switch (grant) {
      case "password" -> answer(signedIn(given, address), grant, address);
      case "refresh_token" -> answer(renewed(given, address), grant, address);
      default ->
          throw new OAuthException(
              400, "unsupported_grant_type", "grant_type is password or refresh_token here");
    };
  }

  private RefreshTokens.Renewal signedIn(TapParameters given, String address) {
    String name = FormParameters.required(given, "username");
    String password = FormParameters.required(given, "password");
    Identity identity = passwords.check(name, password, address, Way.JWT);
    Set<Scope> wanted = Scopes.known(FormParameters.optional(given, "scope").orElse(""));
    Set<Scope> scopes = wanted.isEmpty() ? EnumSet.copyOf(Scopes.USUAL) : wanted;
    scopes.retainAll(identity.scopes());
    return refreshTokens.begin(new Identity(identity.user(), Way.JWT, scopes));
  }

  private RefreshTokens.Renewal renewed(TapParameters given, String address) {
    Set<Scope> wanted = Scopes.known(FormParameters.optional(given, "scope").orElse(""));
    return refreshTokens.renew(FormParameters.required(given, "refresh_token"), wanted, address);
  }

  private Map<String, Object> answer(RefreshTokens.Renewal renewal, String grant, String address) {
    Identity identity = renewal.identity();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", maker.access(identity, renewal.family()));
    answer.put("id_token", maker.id(identity, renewal.family()));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", maker.lasts(identity).toSeconds());
    answer.put("refresh_token", renewal.refreshToken());
    answer.put("scope", Scopes.text(identity.scopes()));
    audit.signedIn(identity, address, grant);
    return answer;
  }
}
