package org.almagest.server.token;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almagest.server.account.BearerTokens;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Scope;
import org.almagest.server.account.User;
import org.almagest.server.account.Way;
import org.almagest.server.settings.SignInSettings;
import org.springframework.security.oauth2.jwt.Jwt;

/** Lets in who brings a token of an issuer that the archive believes. Thread-safe. */
final class IssuerTokens implements BearerTokens {
  /** Whoever can sign for others must not be able to make tokens that outlive their word. */
  private static final Set<Scope> SCOPES = Set.of(Scope.READ, Scope.WRITE);

  private final List<BelievedIssuer> issuers;
  private final IssuerAccounts accounts;

  IssuerTokens(List<BelievedIssuer> issuers, IssuerAccounts accounts) {
    this.issuers = List.copyOf(issuers);
    this.accounts = accounts;
  }

  static IssuerTokens of(
      List<SignInSettings.Issuer> issuers, IssuerAccounts accounts, Clock clock) {
    return new IssuerTokens(
        issuers.stream()
            .map(issuer ->
                new BelievedIssuer(issuer, new IssuerKeys(issuer.uri(), IssuerKeys.PAUSE), clock))
            .toList(),
        accounts);
  }

  @Override
  public Optional<Identity> check(String token) {
    if (issuers.isEmpty()) {
      return Optional.empty();
    }
    String bare = BearerText.bare(token);
    return BearerText.issuer(bare)
        .flatMap(name -> issuers.stream().filter(issuer -> issuer.isCalled(name)).findFirst())
        .map(issuer -> identity(issuer, bare));
  }

  private Identity identity(BelievedIssuer issuer, String token) {
    Jwt jwt = issuer.verify(token);
    User user = accounts.of(jwt, issuer.rule());
    return new Identity(user, Way.JWT, SCOPES, jwt.getExpiresAt());
  }
}
