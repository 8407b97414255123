package org.almagest.server.token;

import java.time.Clock;
import javax.sql.DataSource;
import org.almagest.server.account.PasswordSignIn;
import org.almagest.server.account.Users;
import org.almagest.server.audit.AuditLog;
import org.almagest.server.database.Database;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SignInSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the kinds of tokens together. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
  private final DataSource source;
  private final SignInSettings settings;
  private final Clock clock = Clock.systemUTC();

  TokenConfiguration(Database database, Settings settings) {
    this.source = database.accounts();
    this.settings = settings.signIn();
  }

  @Bean
  TokenAudit tokenAudit(AuditLog log) {
    return new TokenAudit(log);
  }

  @Bean
  TokenLimits tokenLimits() {
    return new TokenLimits(settings.longestToken(), clock);
  }

  @Bean
  PersonalTokenStore personalTokenStore() {
    return new PersonalTokenStore(source, clock);
  }

  @Bean
  PersonalTokens personalTokens(PersonalTokenStore store, Users users) {
    return new PersonalTokens(store, users, clock);
  }

  @Bean
  SigningKeys signingKeys() {
    return new SigningKeys(new SigningKeyStore(source, clock), settings.tokenTime(), clock);
  }

  @Bean
  RevokedTokens revokedTokens() {
    return new RevokedTokens(source, clock);
  }

  @Bean
  OwnTokens ownTokens(SigningKeys keys, RevokedTokens revoked, Users users) {
    return new OwnTokens(keys, revoked, users, clock);
  }

  @Bean
  IssuerName issuerName(BaseUrl baseUrl) {
    return new IssuerName(baseUrl);
  }

  @Bean
  OwnTokenMaker ownTokenMaker(SigningKeys keys, IssuerName issuer) {
    return new OwnTokenMaker(keys, settings.tokenTime(), issuer, clock);
  }

  @Bean
  RefreshTokens refreshTokens(RevokedTokens revoked, Users users, TokenAudit audit) {
    return new RefreshTokens(
        new RefreshTokenStore(source, clock),
        revoked,
        users,
        audit,
        new RefreshTokens.TokenTimes(settings.tokenTime(), settings.refreshTime()),
        clock);
  }

  @Bean
  TokenGrants tokenGrants(
      PasswordSignIn passwords, RefreshTokens refresh, OwnTokenMaker maker, TokenAudit audit) {
    return new TokenGrants(passwords, refresh, maker, audit);
  }

  @Bean
  SecretWay secretWay() {
    return new SecretWay(settings);
  }

  @Bean
  KnownTokens knownTokens(
      PersonalTokenStore store,
      PersonalTokens personal,
      OwnTokens own,
      RefreshTokens refresh,
      RevokedTokens revoked,
      TokenAudit audit) {
    return new KnownTokens(store, personal, own, refresh, revoked, audit);
  }

  @Bean
  IssuerTokens issuerTokens(Users users, AuditLog log) {
    return IssuerTokens.of(settings.issuers(), new IssuerAccounts(users, log, clock), clock);
  }
}
