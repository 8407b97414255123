package org.almagest.server.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Link;
import org.almagest.server.account.Role;
import org.almagest.server.account.Scope;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.Way;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.settings.SignInSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTokensTest {
  private static final UnaryOperator<JWTClaimsSet.Builder> AS_IT_IS = UnaryOperator.identity();

  private final LocalIssuer issuer = new LocalIssuer();
  private final TestClock clock = new TestClock();
  private final MemoryUsers users = new MemoryUsers();
  private final List<AuditEvent> audited = new CopyOnWriteArrayList<>();

  IssuerTokensTest() throws IOException {}

  @AfterEach
  void close() {
    issuer.close();
  }

  @Test
  void letsInWhoIsLinked() throws Exception {
    users.put("anna_k");
    users.link("anna_k", new Link.Subject(issuer.uri().toString(), "6f1c-anna"));

    Identity anna = tokens("almagest", false).check(issuer.token(AS_IT_IS)).orElseThrow();

    assertThat(anna.getName()).isEqualTo("anna_k");
    assertThat(anna.way()).isEqualTo(Way.JWT);
    assertThat(anna.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
    assertThat(anna.until()).isNotNull();
  }

  @Test
  void makesAnAccountAtTheFirstSightIfItMay() throws Exception {
    IssuerTokens tokens = tokens("almagest", true);

    Identity first = tokens.check(issuer.token(AS_IT_IS)).orElseThrow();
    Identity second =
        tokens
            .check(issuer.token(claims -> claims.claim("preferred_username", "renamed")))
            .orElseThrow();

    assertThat(first.getName()).isEqualTo("anna");
    assertThat(second.user()).isEqualTo(first.user());
    assertThat(audited).extracting(AuditEvent::action).containsExactly("user.added");
  }

  @Test
  void severalFirstRequestsMakeOneAccount() throws Exception {
    IssuerTokens tokens = tokens("almagest", true);
    String token = issuer.token(AS_IT_IS);
    CountDownLatch start = new CountDownLatch(1);
    Callable<Identity> request =
        () -> {
          start.await();
          return tokens.check(token).orElseThrow();
        };
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Future<Identity>> answers =
          Stream.generate(() -> clients.submit(request)).limit(8).toList();
      start.countDown();
      for (Future<Identity> answer : answers) {
        assertThat(answer.get().getName()).isEqualTo("anna");
      }
    }
    assertThat(audited).hasSize(1);
  }

  @Test
  void neverTakesAnAccountOver() throws Exception {
    users.put("anna");

    assertThat(refusal(tokens("almagest", true), issuer.token(AS_IT_IS)))
        .hasMessage(
            "the token is valid but belongs to no account here; the operator can link it:"
                + " ./almagest user link NAME --issuer %s --subject 6f1c-anna"
                    .formatted(issuer.uri()));
    assertThat(users.linked(new Link.Subject(issuer.uri().toString(), "6f1c-anna"))).isEmpty();
  }

  @Test
  void aSubjectIsNoCommand() throws Exception {
    String token = issuer.token(claims -> claims.subject("x; rm -r '/'"));
    assertThat(refusal(tokens(null, false), token)).hasMessageEndingWith("'x; rm -r '\\''/'\\'''");
  }

  @Test
  void aNameThatNobodyCanHaveMakesNoAccount() throws Exception {
    String token = issuer.token(claims -> claims.claim("preferred_username", "anna@example.org"));
    assertThat(refusal(tokens(null, true), token).failure().code().status()).isEqualTo(401);
  }

  @Test
  void aShutAccountStaysShut() throws Exception {
    users.put("anna", Role.USER, true, Instant.EPOCH);
    users.link("anna", new Link.Subject(issuer.uri().toString(), "6f1c-anna"));
    assertThat(refusal(tokens(null, true), issuer.token(AS_IT_IS)))
        .hasMessageContaining("is closed");
  }

  @Test
  void refusesWhatIsNoGood() throws Exception {
    IssuerTokens tokens = tokens("almagest", true);
    Date past = Date.from(Instant.now().minusSeconds(120));
    Date future = Date.from(Instant.now().plusSeconds(200));

    for (String bad :
        List.of(
            issuer.token(claims -> claims.audience("elsewhere")),
            issuer.token(claims -> claims.audience((String) null)),
            issuer.token(claims -> claims.expirationTime(past)),
            issuer.token(claims -> claims.expirationTime(null)),
            issuer.token(claims -> claims.notBeforeTime(future)),
            issuer.token(claims -> claims.subject(null)),
            issuer.signed(LocalIssuer.newKey("first"), AS_IT_IS),
            issuer.signed(LocalIssuer.newKey("unknown"), AS_IT_IS),
            issuer.signedWithThePublicKey(AS_IT_IS),
            issuer.unsigned(AS_IT_IS))) {
      SignInRefusedException refusal = refusal(tokens, bad);
      assertThat(refusal.failure().code().status()).isEqualTo(401);
      assertThat(refusal)
          .hasMessage(
              "the token is not valid here: it has expired, is for another service, or its"
                  + " signature is wrong; get a new one");
    }
    assertThat(users.find("anna")).isEmpty();
  }

  @Test
  void clocksMayDifferByAMinute() throws Exception {
    Date justPast = Date.from(Instant.now().minusSeconds(30));
    assertThat(tokens(null, true).check(issuer.token(claims -> claims.expirationTime(justPast))))
        .isPresent();
  }

  @Test
  void leavesTheTokensOfOthersAlone() throws Exception {
    assertThat(tokens(null, true).check(issuer.token(claims -> claims.issuer("https://other"))))
        .isEmpty();
    assertThat(tokens(null, true).check("no token")).isEmpty();
    assertThat(issuer.keyRequests).hasValue(0);
  }

  @Test
  void followsTheIssuerToNewKeys() throws Exception {
    IssuerTokens tokens = tokens(null, true);
    String early = issuer.token(AS_IT_IS);
    assertThat(tokens.check(early)).isPresent();

    issuer.rotate("second");

    assertThat(tokens.check(issuer.token(AS_IT_IS))).isPresent();
    assertThat(issuer.keyRequests).hasValue(2);
    assertThat(refusal(tokens, early).failure().code().status()).isEqualTo(401);
  }

  @Test
  void madeUpKeysMakeNoNuisance() throws Exception {
    IssuerTokens tokens = tokens(null, true);
    for (int i = 0; i < 20; i++) {
      String forged = issuer.signed(LocalIssuer.newKey("made up " + i), AS_IT_IS);
      assertThat(refusal(tokens, forged).failure().code().status()).isEqualTo(401);
    }
    assertThat(issuer.keyRequests.get()).isLessThanOrEqualTo(3);
    assertThat(tokens.check(issuer.token(AS_IT_IS))).isPresent();
  }

  @Test
  void waitsForAnIssuerThatIsDown() throws Exception {
    issuer.stop();
    IssuerTokens tokens = tokens(null, true);
    String token = issuer.token(AS_IT_IS);
    assertThat(refusal(tokens, token).failure().code().status()).isEqualTo(503);

    issuer.start();
    assertThat(refusal(tokens, token).failure().code().status()).isEqualTo(503);
    clock.forward(BelievedIssuer.RETRY);
    assertThat(tokens.check(token)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://login.example.org", "http://192.0.2.1/realm", "file:///etc", "x"})
  void believesNobodyWhomOthersCanImpersonate(String uri) {
    assertThatThrownBy(() -> new IssuerKeys(URI.create(uri), Duration.ZERO))
        .hasMessage("almagest.sign-in.issuers: %s must begin with https://".formatted(uri));
  }

  private static SignInRefusedException refusal(IssuerTokens tokens, String token) {
    return catchThrowableOfType(SignInRefusedException.class, () -> tokens.check(token));
  }

  private IssuerTokens tokens(@Nullable String audience, boolean newUsers) {
    return IssuerTokens.of(
        List.of(new SignInSettings.Issuer(issuer.uri(), audience, "preferred_username", newUsers)),
        new IssuerAccounts(users, audited::add, clock),
        clock);
  }
}
