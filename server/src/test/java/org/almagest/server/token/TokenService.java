package org.almagest.server.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.almagest.server.TestSettings;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Role;
import org.almagest.server.account.Scope;
import org.almagest.server.account.User;
import org.almagest.server.account.Way;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.database.Database;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.BaseUrls;
import org.almagest.server.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One node with all that has to do with tokens: real tables, users in memory. */
final class TokenService {
  final TestClock clock;
  final MemoryUsers users;
  final List<AuditEvent> audited = new CopyOnWriteArrayList<>();
  final PersonalTokenStore store;
  final PersonalTokens personal;
  final SigningKeys keys;
  final OwnTokens own;
  final OwnTokenMaker maker;
  private final DataSource source;
  private final MockMvc mvc;

  TokenService(Database database, String... settings) {
    this(database, new TestClock(), new MemoryUsers(), settings);
  }

  /** Another node over the same tables and users. */
  TokenService beside(Database database) {
    return new TokenService(database, clock, users);
  }

  private TokenService(
      Database database, TestClock clock, MemoryUsers users, String... settingChanges) {
    Settings settings = TestSettings.with(settingChanges);
    Duration tokenTime = settings.signIn().tokenTime();
    this.clock = clock;
    this.users = users;
    source = database.jobs();
    BaseUrl baseUrl = BaseUrls.of(settings);
    TokenAudit audit = new TokenAudit(audited::add);
    IssuerName issuer = new IssuerName(baseUrl);
    store = new PersonalTokenStore(source, clock);
    personal = new PersonalTokens(store, users, clock);
    keys = new SigningKeys(new SigningKeyStore(source, clock), tokenTime, clock);
    RevokedTokens revoked = new RevokedTokens(source, clock);
    own = new OwnTokens(keys, revoked, users, clock);
    maker = new OwnTokenMaker(keys, tokenTime, issuer, clock);
    RefreshTokens refresh =
        new RefreshTokens(
            new RefreshTokenStore(source, clock),
            revoked,
            users,
            audit,
            new RefreshTokens.TokenTimes(tokenTime, settings.signIn().refreshTime()),
            clock);
    TokenLimits limits = new TokenLimits(settings.signIn().longestToken(), clock);
    SecretWay way = new SecretWay(settings.signIn());
    KnownTokens known = new KnownTokens(store, personal, own, refresh, revoked, audit);
    mvc =
        MockMvcBuilders.standaloneSetup(
                new MyTokensController(store, limits, audit, baseUrl),
                new TokenEndpointController(new TokenGrants(users, refresh, maker, audit), way),
                new KeysController(keys, issuer),
                new KnownTokensController(known, way))
            .addPlaceholderValue("almagest.http.root", "/tap-server")
            .build();
  }

  User user(String name) {
    return user(name, Role.USER);
  }

  User user(String name, Role role) {
    JdbcClient.create(source)
        .sql("INSERT INTO almagest.users (name) VALUES (:name) ON CONFLICT DO NOTHING")
        .param("name", name)
        .update();
    return users.put(name, role, false, Instant.EPOCH);
  }

  /** Shuts the account, or makes its earlier tokens void. */
  void change(String name, boolean disabled, Instant tokensFrom) {
    users.put(name, Role.USER, disabled, tokensFrom);
  }

  Identity withPassword(String name) {
    return Identity.of(users.find(name).orElseThrow(), Way.BASIC);
  }

  Identity withToken(String name, Set<Scope> scopes, Instant until) {
    return new Identity(users.find(name).orElseThrow(), Way.TOKEN, scopes, until);
  }

  MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  static JsonNode json(MockHttpServletResponse answer) throws Exception {
    return new JsonMapper().readTree(answer.getContentAsByteArray());
  }

  static MockHttpServletRequestBuilder form(
      MockHttpServletRequestBuilder request, Map<String, String> parameters) {
    parameters.forEach(request::param);
    return request;
  }
}
