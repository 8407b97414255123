package org.almagest.server.token;

import static org.almagest.server.token.TokenService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Scope;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestCluster.class)
class SigningKeysTest {
  private final Database database;
  private final TokenService service;

  SigningKeysTest(Database database) {
    this.database = database;
    this.service = new TokenService(database);
  }

  @BeforeEach
  void empty() {
    JdbcClient client = JdbcClient.create(database.owner());
    client.sql("DELETE FROM almagest.signing_keys").update();
    client.sql("DELETE FROM almagest.users").update();
    service.user("anna");
  }

  @Test
  void nodesThatBeginTogetherMakeOneKey() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      List<Future<String>> keys =
          Stream.generate(() -> service.beside(database))
              .limit(4)
              .map(node ->
                  nodes.submit(
                      (Callable<String>)
                          () -> {
                            start.await();
                            return node.keys.current().id();
                          }))
              .toList();
      start.countDown();
      String one = keys.getFirst().get();
      for (Future<String> key : keys) {
        assertThat(key.get()).isEqualTo(one);
      }
    }
  }

  @Test
  void anotherNodeTakesTheTokensAndKnowsOfRevocation() {
    TokenService other = service.beside(database);
    String token = service.maker.tokenFor(service.withPassword("anna"));
    assertThat(other.own.check(token).orElseThrow().getName()).isEqualTo("anna");
  }

  @Test
  void keysChangeAndTheOldOnesStayAsLongAsTheirTokens() {
    String first = service.keys.current().id();
    service.clock.forward(SigningKeys.TERM.minusSeconds(1));
    String last = service.maker.tokenFor(service.withPassword("anna"));
    service.clock.forward(Duration.ofSeconds(2));
    String second = service.keys.current().id();

    assertThat(second).isNotEqualTo(first);
    assertThat(service.keys.published())
        .extracting(key -> key.getKeyID())
        .containsExactly(second, first);
    assertThat(service.own.check(last)).isPresent();

    service.clock.forward(SigningKeys.TERM);
    assertThat(service.keys.published()).hasSize(2).noneMatch(key -> key.getKeyID().equals(first));
    assertThat(service.own.check(last)).isEmpty();
  }

  @Test
  void aTokenForAPasswordDoesNotChangeTheAccount() {
    Identity anna = service.withPassword("anna");
    assertThat(anna.scopes()).contains(Scope.ACCOUNT);
    assertThat(scopes(anna)).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
    assertThat(scopes(service.withToken("anna", Set.of(Scope.READ), end())))
        .containsExactly(Scope.READ);
  }

  private Set<Scope> scopes(Identity identity) {
    return service.own.check(service.maker.tokenFor(identity)).orElseThrow().scopes();
  }

  private Instant end() {
    return service.clock.instant().plus(Duration.ofHours(1));
  }

  @Test
  void whatAnybodyMayAskForIsNotAskedOfTheDatabaseEachTime() {
    Questions questions = new Questions(database.accounts());
    SigningKeys keys = keys(questions);
    keys.published();
    keys.find("0123456789abcdef");
    int before = questions.count.get();

    for (int i = 0; i < 20; i++) {
      assertThat(keys.published()).hasSize(1);
      assertThat(keys.find("0123456789abcde%x".formatted(i % 16))).isEmpty();
    }
    assertThat(questions.count).hasValue(before);

    service.clock.forward(Duration.ofMinutes(1));
    keys.published();
    assertThat(questions.count).hasValue(before + 1);
  }

  @Test
  void whatIsNoIdOfAKeyIsNotLookedFor() {
    Questions questions = new Questions(database.accounts());
    SigningKeys keys = keys(questions);

    for (String id :
        List.of("\u0000", "", "0123456789ABCDEF", "0123456789abcdef0", "login-key-1")) {
      assertThat(keys.find(id)).isEmpty();
    }
    assertThat(questions.count).hasValue(0);
  }

  @Test
  void anotherNodesNewKeyIsFoundAfterAllThoseQuestions() {
    SigningKeys keys = keys(database.accounts());
    assertThat(keys.find("0123456789abcdef")).isEmpty();
    String id = service.keys.current().id();
    assertThat(keys.find(id)).isEmpty();

    service.clock.forward(SigningKeys.PAUSE);

    assertThat(keys.find(id).orElseThrow().id()).isEqualTo(id);
    assertThat(keys.find("0123456789abcdef")).isEmpty();
    assertThat(keys.find(id)).isPresent();
  }

  private SigningKeys keys(DataSource source) {
    return new SigningKeys(
        new SigningKeyStore(source, service.clock), Duration.ofHours(8), service.clock);
  }

  /** Counts how often the database is asked. */
  private static final class Questions extends DelegatingDataSource {
    final AtomicInteger count = new AtomicInteger();

    Questions(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      count.incrementAndGet();
      return super.getConnection();
    }
  }

  @Test
  void showsNoPrivateKeys() throws Exception {
    JsonNode keys = json(service.answer(get("/tap-server/oidc/jwks")));

    assertThat(keys.path("keys").size()).isEqualTo(1);
    JsonNode key = keys.path("keys").path(0);
    assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
  }

  @Test
  void saysWhereAllIs() throws Exception {
    JsonNode told = json(service.answer(get("/tap-server/oidc/.well-known/openid-configuration")));

    assertThat(told.path("issuer").asString()).isEqualTo("http://localhost/tap-server/oidc");
    assertThat(told.path("jwks_uri").asString()).isEqualTo("http://localhost/tap-server/oidc/jwks");
  }

  @Test
  void refusesWhatItHasNotSigned() throws Exception {
    String id = service.keys.current().id();
    RSAKey known = (RSAKey) service.keys.published().getFirst();
    RSAKey other = new RSAKeyGenerator(2048).keyID(id).generate();
    SignedJWT wrongKey =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(), claims());
    wrongKey.sign(new RSASSASigner(other));
    SignedJWT publicAsSecret =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(id).build(), claims());
    publicAsSecret.sign(new MACSigner(known.toRSAPublicKey().getEncoded()));

    for (String forged : List.of(wrongKey.serialize(), publicAsSecret.serialize())) {
      assertThatThrownBy(() -> service.own.check(forged))
          .isInstanceOf(SignInRefusedException.class);
    }
    assertThat(service.own.check(unsigned(id))).isEmpty();
    assertThat(service.own.check("no.jwt.really")).isEmpty();
  }

  @Test
  void refusesItsOwnThatAreForOthersOrOver() {
    String token = service.maker.tokenFor(service.withPassword("anna"));
    assertThat(service.own.check(token)).isPresent();
    assertThatThrownBy(() -> service.own.check(signed("elsewhere")))
        .isInstanceOf(SignInRefusedException.class);
    assertThat(service.own.check(signed(OwnClaims.AUDIENCE))).isPresent();
    service.clock.forward(Duration.ofHours(8).plusSeconds(1));
    assertThatThrownBy(() -> service.own.check(token)).isInstanceOf(SignInRefusedException.class);
  }

  private String signed(String audience) {
    SigningKey key = service.keys.current();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .subject("anna")
            .audience(List.of(audience))
            .expiresAt(service.clock.instant().plusSeconds(60))
            .claim(OwnClaims.ERA, 0L)
            .build();
    JwsHeader header =
        JwsHeader.with(SignatureAlgorithm.RS256)
            .keyId(key.id())
            .type(OwnClaims.ACCESS_TYPE)
            .build();
    return key.encoder().encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }

  private JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .subject("anna")
        .audience(OwnClaims.AUDIENCE)
        .claim(OwnClaims.ERA, 0L)
        .expirationTime(Date.from(service.clock.instant().plusSeconds(60)))
        .build();
  }

  private String unsigned(String id) {
    String header = "{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + id + "\"}";
    return base64(header) + "." + base64(claims().toString()) + ".";
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
