package org.almagest.server.token;

import static org.almagest.server.token.TokenService.form;
import static org.almagest.server.token.TokenService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Role;
import org.almagest.server.account.Scope;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.Way;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestCluster.class)
class TokenEndpointTest {
  private static final String OIDC = "/tap-server/oidc";
  private static final Map<String, String> ANNA =
      Map.of("grant_type", "password", "username", "Anna", "password", "secret of anna");

  private final Database database;
  private final TokenService service;

  TokenEndpointTest(Database database) {
    this.database = database;
    this.service = new TokenService(database);
  }

  @BeforeEach
  void empty() {
    JdbcClient.create(database.owner()).sql("DELETE FROM almagest.users").update();
    service.user("anna");
  }

  @Test
  void givesTokensForAPassword() throws Exception {
    MockHttpServletResponse answer = service.answer(form(post(OIDC + "/token"), ANNA));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.getHeader("Pragma")).isEqualTo("no-cache");
    assertThat(answer.getContentType()).isEqualTo("application/json");
    JsonNode tokens = json(answer);
    assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(tokens.path("expires_in").asInt()).isEqualTo(28800);
    assertThat(tokens.path("scope").asString()).isEqualTo("read write");

    Identity anna = check(tokens, "access_token");
    assertThat(anna.getName()).isEqualTo("anna");
    assertThat(anna.way()).isEqualTo(Way.JWT);
    assertThat(anna.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
    assertThat(anna.until()).isEqualTo(service.clock.instant().plus(Duration.ofHours(8)));
    assertThat(service.audited).extracting(AuditEvent::action).containsExactly("token.made");
  }

  @Test
  void tokensSayWhatTheyAre() throws Exception {
    JsonNode tokens = json(service.answer(form(post(OIDC + "/token"), ANNA)));
    SignedJWT access = (SignedJWT) JWTParser.parse(tokens.path("access_token").asString());
    SignedJWT id = (SignedJWT) JWTParser.parse(tokens.path("id_token").asString());

    assertThat(access.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(access.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(id.getHeader().getType().getType()).isEqualTo("JWT");
    assertThat(access.getJWTClaimsSet().getIssuer()).isEqualTo("http://localhost/tap-server/oidc");
    assertThat(access.getJWTClaimsSet().getSubject()).isEqualTo("anna");
    assertThat(access.getJWTClaimsSet().getAudience()).containsExactly("almagest");
    assertThat(access.getJWTClaimsSet().getStringClaim("preferred_username")).isEqualTo("anna");
    assertThat(access.getJWTClaimsSet().getJWTID()).isNotEqualTo(id.getJWTClaimsSet().getJWTID());
  }

  /** As ESO's published scripts do: by GET, and with == after the ID token. */
  @Test
  void takesWhatScriptsOfEsoSend() throws Exception {
    MockHttpServletResponse answer =
        service.answer(
            get(
                "/sso/oidc/token?response_type=id_token&grant_type=password&client_id=clientid"
                    + "&client_secret=clientSecret&username=anna&password=secret of anna"));

    assertThat(answer.getStatus()).isEqualTo(200);
    String token = json(answer).path("id_token").asString() + "==";
    assertThat(service.own.check(token).orElseThrow().getName()).isEqualTo("anna");
  }

  @Test
  void takesNoPasswordsInAddressesIfTheOperatorSaysSo() throws Exception {
    TokenService strict = new TokenService(database, "sign-in.token-by-get", "false");
    strict.user("anna");
    String query = "/token?grant_type=password&username=anna&password=secret of anna";

    assertThat(strict.answer(get(OIDC + query)).getStatus()).isEqualTo(400);
    assertThat(strict.answer(post(OIDC + query)).getStatus()).isEqualTo(400);
    assertThat(strict.answer(form(post(OIDC + "/token"), ANNA)).getStatus()).isEqualTo(200);
  }

  @Test
  void takesNoPasswordsThatOthersCanRead() throws Exception {
    MockHttpServletResponse answer =
        service.answer(
            form(post(OIDC + "/token"), ANNA)
                .with(request -> {
                  request.setRemoteAddr("192.0.2.1");
                  return request;
                }));

    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(json(answer).path("error").asString()).isEqualTo("invalid_request");
  }

  @Test
  void refusesAsOauthHasIt() throws Exception {
    assertRefused(
        Map.of("grant_type", "password", "username", "anna", "password", "guess"),
        401,
        "invalid_grant");
    assertRefused(
        Map.of("grant_type", "password", "username", "nobody", "password", "guess"),
        401,
        "invalid_grant");
    assertRefused(
        Map.of("grant_type", "refresh_token", "refresh_token", "x"), 401, "invalid_grant");
    assertRefused(Map.of("grant_type", "password", "username", "anna"), 400, "invalid_request");
    assertRefused(Map.of("username", "anna"), 400, "invalid_request");
    assertRefused(Map.of("grant_type", "magic"), 400, "unsupported_grant_type");
  }

  @Test
  void repeatsNoSecrets() throws Exception {
    MockHttpServletResponse answer =
        service.answer(
            form(post(OIDC + "/token"), ANNA).param("password", "another").param("scope", "read"));
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString())
        .contains("parameter password is given more than once")
        .doesNotContain("another", "secret of");
  }

  @Test
  void tellsWhenToTryAgain() throws Exception {
    MockHttpServletResponse answer =
        toResponse(
            OAuthException.of(
                SignInRefusedException.tooMany("too many attempts", Duration.ofSeconds(30))));

    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
  }

  @Test
  void renewsOnceAndGivesAThiefAway() throws Exception {
    JsonNode first = json(service.answer(form(post(OIDC + "/token"), ANNA)));
    JsonNode second = json(refresh(first));
    assertThat(check(second, "access_token").getName()).isEqualTo("anna");

    MockHttpServletResponse again = refresh(first);

    assertThat(again.getStatus()).isEqualTo(401);
    assertThat(refresh(second).getStatus()).isEqualTo(401);
    assertThatThrownBy(() -> check(second, "access_token"))
        .isInstanceOf(SignInRefusedException.class);
    assertThat(service.audited).anyMatch(event -> !event.done());
  }

  @Test
  void ofTwoWhoRenewAtOnceNotBothAreLetIn() throws Exception {
    JsonNode tokens = json(service.answer(form(post(OIDC + "/token"), ANNA)));
    CountDownLatch start = new CountDownLatch(1);
    Callable<Integer> renewal =
        () -> {
          start.await();
          return refresh(tokens).getStatus();
        };
    try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
      Future<Integer> one = clients.submit(renewal);
      Future<Integer> other = clients.submit(renewal);
      start.countDown();
      assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 401);
    }
    assertThat(
            JdbcClient.create(database.owner())
                .sql("SELECT count(*) FROM almagest.refresh_tokens")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void renewsFewerScopesAndNeverMore() throws Exception {
    JsonNode first = json(service.answer(form(post(OIDC + "/token"), ANNA)));
    Map<String, String> more = Map.of("scope", "account");
    MockHttpServletResponse refused = service.answer(form(refreshing(first), more));
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(json(refused).path("error").asString()).isEqualTo("invalid_scope");

    JsonNode less = json(service.answer(form(refreshing(first), Map.of("scope", "openid read"))));
    assertThat(check(less, "access_token").scopes()).containsExactly(Scope.READ);
  }

  @Test
  void aPasswordIsNeededAgainInTheEnd() throws Exception {
    JsonNode tokens = json(service.answer(form(post(OIDC + "/token"), ANNA)));
    service.clock.forward(Duration.ofDays(29));
    JsonNode renewed = json(refresh(tokens));
    service.clock.forward(Duration.ofDays(2));
    assertThat(refresh(renewed).getStatus()).isEqualTo(401);
  }

  @Test
  void aNewPasswordOrAShutAccountEndsAll() throws Exception {
    JsonNode tokens = json(service.answer(form(post(OIDC + "/token"), ANNA)));
    service.change("anna", true, Instant.EPOCH);
    assertThatThrownBy(() -> check(tokens, "id_token")).isInstanceOf(SignInRefusedException.class);
    assertThat(refresh(tokens).getStatus()).isEqualTo(401);

    service.change("anna", false, service.clock.instant());
    assertThatThrownBy(() -> check(tokens, "id_token")).isInstanceOf(SignInRefusedException.class);
    assertThat(refresh(tokens).getStatus()).isEqualTo(401);

    JsonNode later = json(service.answer(form(post(OIDC + "/token"), ANNA)));
    assertThat(check(later, "id_token").getName()).isEqualTo("anna");
  }

  @Test
  void tellsOfTokensToThoseWhomTheyConcern() throws Exception {
    service.user("bert");
    service.user("olga", Role.OPERATOR);
    JsonNode tokens = json(service.answer(form(post(OIDC + "/token"), ANNA)));

    for (String kind : new String[] {"access_token", "id_token", "refresh_token"}) {
      String token = tokens.path(kind).asString();
      assertThat(introspected(token, "anna").path("username").asString()).isEqualTo("anna");
      assertThat(introspected(token, "olga").path("active").asBoolean()).isTrue();
      assertThat(introspected(token, "bert")).isEqualTo(introspected("nonsense", "bert"));
    }
    assertThat(introspected("nonsense", "olga").path("active").asBoolean(true)).isFalse();
  }

  @Test
  void revokesEveryKindAndSaysNothing() throws Exception {
    JsonNode tokens = json(service.answer(form(post(OIDC + "/token"), ANNA)));
    revoke(tokens.path("access_token").asString());
    assertThatThrownBy(() -> check(tokens, "access_token"))
        .isInstanceOf(SignInRefusedException.class);
    assertThat(check(tokens, "id_token").getName()).isEqualTo("anna");

    revoke(tokens.path("refresh_token").asString());
    assertThatThrownBy(() -> check(tokens, "id_token")).isInstanceOf(SignInRefusedException.class);
    assertThat(refresh(tokens).getStatus()).isEqualTo(401);

    MadeToken personal =
        service.store.make(new TokenWish("anna", "", Scopes.USUAL, new Expiry(null)));
    revoke(personal.text());
    assertThatThrownBy(() -> service.personal.check(personal.text()))
        .isInstanceOf(SignInRefusedException.class);
    revoke("nonsense");
  }

  @Test
  void whatIsRevokedWhileTheAccountIsShutStaysVoidWhenItIsOpened() throws Exception {
    JsonNode tokens = json(service.answer(form(post(OIDC + "/token"), ANNA)));
    MadeToken personal =
        service.store.make(new TokenWish("anna", "", Scopes.USUAL, new Expiry(null)));
    service.change("anna", true, Instant.EPOCH);
    revoke(personal.text());
    revoke(tokens.path("access_token").asString());
    service.change("anna", false, Instant.EPOCH);

    assertThatThrownBy(() -> service.personal.check(personal.text()))
        .isInstanceOf(SignInRefusedException.class);
    assertThatThrownBy(() -> check(tokens, "access_token"))
        .isInstanceOf(SignInRefusedException.class);
    assertThat(check(tokens, "id_token").getName()).isEqualTo("anna");
  }

  private void revoke(String token) throws Exception {
    assertThat(service.answer(form(post(OIDC + "/revoke"), Map.of("token", token))).getStatus())
        .isEqualTo(200);
  }

  private JsonNode introspected(String token, String caller) throws Exception {
    return json(
        service.answer(
            form(post(OIDC + "/introspect"), Map.of("token", token))
                .principal(service.withPassword(caller))));
  }

  private Identity check(JsonNode tokens, String kind) {
    return service.own.check(tokens.path(kind).asString()).orElseThrow();
  }

  private MockHttpServletResponse refresh(JsonNode tokens) throws Exception {
    return service.answer(refreshing(tokens));
  }

  private static MockHttpServletRequestBuilder refreshing(JsonNode tokens) {
    return form(
        post(OIDC + "/token"),
        Map.of(
            "grant_type",
            "refresh_token",
            "refresh_token",
            tokens.path("refresh_token").asString()));
  }

  private void assertRefused(Map<String, String> parameters, int status, String error)
      throws Exception {
    MockHttpServletResponse answer = service.answer(form(post(OIDC + "/token"), parameters));
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(json(answer).path("error").asString()).isEqualTo(error);
    assertThat(json(answer).path("error_description").asString()).isNotEmpty();
  }

  private static MockHttpServletResponse toResponse(OAuthException refusal) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    ResponseEntity<byte[]> answer = refusal.answer();
    response.setStatus(answer.getStatusCode().value());
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    return response;
  }
}
