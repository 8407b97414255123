package org.almagest.server.token;

import static org.almagest.server.token.TokenService.form;
import static org.almagest.server.token.TokenService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Scope;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.Way;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.server.failure.TapException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestCluster.class)
class PersonalTokensTest {
  private static final String PATH = "/tap-server/tap/me/tokens";

  private final Database database;
  private final TokenService service;

  PersonalTokensTest(Database database) {
    this.database = database;
    this.service = new TokenService(database);
  }

  @BeforeEach
  void empty() {
    JdbcClient.create(database.owner()).sql("DELETE FROM almagest.users").update();
    service.user("anna");
  }

  @Test
  void aTokenIsToldOnceAndLetsItsOwnerIn() throws Exception {
    MockHttpServletResponse answer =
        service.answer(
            form(post(PATH).principal(service.withPassword("anna")), Map.of("label", "laptop")));

    assertThat(answer.getStatus()).isEqualTo(201);
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    JsonNode made = json(answer);
    String token = made.path("token").asString();
    assertThat(token).matches("alm_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
    assertThat(answer.getHeader("Location"))
        .isEqualTo("http://localhost" + PATH + "/" + made.path("id").asString());

    Identity anna = service.personal.check(token).orElseThrow();
    assertThat(anna.getName()).isEqualTo("anna");
    assertThat(anna.way()).isEqualTo(Way.TOKEN);
    assertThat(anna.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
    assertThat(anna.until()).isEqualTo(service.clock.instant().plus(Duration.ofDays(90)));
    assertThat(service.personal.check(token + "==")).contains(anna);

    MockHttpServletResponse list =
        service.answer(get("/tap/me/tokens").principal(service.withPassword("anna")));
    assertThat(list.getContentAsString())
        .contains("\"label\":\"laptop\"", "\"lastUsed\"")
        .doesNotContain(token.substring(21));
    assertThat(service.audited).extracting(AuditEvent::action).containsExactly("token.made");
  }

  @Test
  void theDatabaseHoldsNoSecret() {
    MadeToken made = service.store.make(wish("anna"));
    String secret = made.text().substring(21);

    assertThat(
            JdbcClient.create(database.owner())
                .sql("SELECT t::text || encode(secret, 'escape') FROM almagest.tokens t")
                .query(String.class)
                .single())
        .doesNotContain(secret);
    assertThat(made.toString()).doesNotContain(secret);
  }

  @Test
  void anotherSecretIsRefusedAsAnUnknownTokenIs() {
    String token = service.store.make(wish("anna")).text();
    String other = token.substring(0, 21) + "A".repeat(43);

    for (String wrong :
        new String[] {other, "alm_0123456789abcdef" + token.substring(20), "alm_"}) {
      assertThatThrownBy(() -> service.personal.check(wrong))
          .isInstanceOf(SignInRefusedException.class)
          .hasMessage("the token is not known, or it has expired or been revoked; make a new one");
    }
    assertThat(service.personal.check("something else")).isEmpty();
  }

  @Test
  void endsWithItsTimeItsRevocationAndItsAccount() throws Exception {
    String shut = service.store.make(wish("anna")).text();
    service.change("anna", true, Instant.EPOCH);
    assertRefused(shut);
    service.change("anna", false, Instant.EPOCH);
    assertThat(service.personal.check(shut)).isPresent();

    MadeToken revoked = service.store.make(wish("anna"));
    String one = PATH + "/" + revoked.token().id();
    Identity anna = service.withPassword("anna");
    assertThat(service.answer(delete(one).principal(anna)).getStatus()).isEqualTo(204);
    assertRefused(revoked.text());

    service.clock.forward(Duration.ofDays(91));
    assertRefused(shut);
  }

  @Test
  void postDeletesTooAndNobodyElseDoes() throws Exception {
    service.user("bert");
    MadeToken made = service.store.make(wish("anna"));
    String one = PATH + "/" + made.token().id();

    assertThatThrownBy(() ->
            service.answer(
                form(
                    post(one).principal(service.withPassword("bert")), Map.of("ACTION", "DELETE"))))
        .rootCause()
        .hasMessageStartingWith("you have no token of that id");
    assertThat(service.personal.check(made.text())).isPresent();

    assertThat(
            service
                .answer(
                    form(
                        post(one).principal(service.withPassword("anna")),
                        Map.of("ACTION", "DELETE")))
                .getStatus())
        .isEqualTo(204);
    assertRefused(made.text());
  }

  @Test
  void aTokenBegetsNoneWithMoreScopesOrMoreTime() throws Exception {
    Instant soon = service.clock.instant().plus(Duration.ofHours(8));
    Identity anna = service.withToken("anna", Set.of(Scope.READ, Scope.ACCOUNT), soon);

    assertThatThrownBy(
            () -> service.answer(form(post(PATH).principal(anna), Map.of("scope", "read,write"))))
        .rootCause()
        .isInstanceOf(TapException.class)
        .hasMessageContaining("no more scopes than that, which has read account");
    assertThatThrownBy(
            () -> service.answer(form(post(PATH).principal(anna), Map.of("expires", "2"))))
        .rootCause()
        .hasMessageContaining("lasts no longer than that, until " + soon);

    JsonNode made = json(service.answer(form(post(PATH).principal(anna), Map.of("scope", "read"))));
    assertThat(made.path("expires").asString()).isEqualTo(soon.toString());
  }

  @Test
  void nobodyMakesOneThatLastsTooLong() {
    Identity anna = service.withPassword("anna");

    for (String wish : new String[] {"366", "never", "2999-01-01"}) {
      assertThatThrownBy(
              () -> service.answer(form(post(PATH).principal(anna), Map.of("expires", wish))))
          .rootCause()
          .hasMessage("a token lasts for 365 days at most here; give an earlier end");
    }
    assertThat(new TokenLimits(Duration.ZERO, service.clock).expiry("never").at()).isNull();
  }

  @Test
  void aUserHasAHundredAtMost() {
    for (int i = 0; i < PersonalTokenStore.MOST; i++) {
      service.store.make(wish("anna"));
    }
    assertThatThrownBy(() -> service.store.make(wish("anna")))
        .hasMessageStartingWith("anna has 100 tokens already");

    service.store.revoke(service.store.of("anna").getFirst().id());
    assertThat(service.store.make(wish("anna")).text()).startsWith("alm_");
  }

  @Test
  void takesDownTheUseOnceAMinute() {
    String token = service.store.make(wish("anna")).text();
    Instant first = service.clock.instant();
    service.personal.check(token);
    service.clock.forward(Duration.ofSeconds(59));
    service.personal.check(token);
    assertThat(service.store.of("anna").getFirst().lastUsed()).isEqualTo(first);

    service.clock.forward(Duration.ofSeconds(2));
    service.personal.check(token);
    assertThat(service.store.of("anna").getFirst().lastUsed())
        .isEqualTo(first.plus(Duration.ofSeconds(61)));
  }

  @Test
  void goesWithItsUser() {
    String token = service.store.make(wish("anna")).text();
    JdbcClient.create(database.owner()).sql("DELETE FROM almagest.users").update();
    assertRefused(token);
    assertThatThrownBy(() -> service.store.make(wish("anna"))).hasMessage("there is no user anna");
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> service.personal.check(token))
        .isInstanceOf(SignInRefusedException.class);
  }

  private TokenWish wish(String user) {
    return new TokenWish(
        user, "", Scopes.USUAL, new Expiry(service.clock.instant().plus(Expiry.USUAL)));
  }
}
