package org.almagest.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Way;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.server.failure.TapException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(TestCluster.class)
class SessionsTest {
  private final FakeAccounts accounts = new FakeAccounts();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final JdbcClient client;
  private final Sessions sessions;

  SessionsTest(Database database) {
    client = JdbcClient.create(database.jobs());
    sessions =
        new Sessions(
            new StoredSessions(database.jobs(), Duration.ofHours(8), Clock.systemUTC()), accounts);
  }

  @BeforeEach
  void fill() {
    client.sql("DELETE FROM almagest.users").update();
    client.sql("INSERT INTO almagest.users (name) VALUES ('anna')").update();
    accounts.put("anna", false);
  }

  /** Whoever changed it has ended all sessions that there were, and this one was not. */
  @ParameterizedTest
  @CsvSource({"false, 2026-01-01T00:00:00Z", "true, 1970-01-01T00:00:00Z"})
  void noneBeginsByWhatHasJustBeenTakenBack(boolean disabled, Instant tokensFrom) {
    Identity identity = identity();
    accounts.put("anna", disabled, tokensFrom);

    assertThatThrownBy(() -> sessions.begin(identity, request, response))
        .isInstanceOfSatisfying(
            TapException.class,
            problem -> assertThat(problem.failure().code().status()).isEqualTo(401))
        .hasMessage("the login name or the password is wrong");

    assertThat(response.getHeader("Set-Cookie")).isNull();
    assertThat(count()).isZero();
  }

  @Test
  void oneBeginsByWhatStillHolds() {
    sessions.begin(identity(), request, response);

    assertThat(response.getHeader("Set-Cookie")).startsWith("JSESSIONID=");
    assertThat(count()).isOne();
  }

  private Identity identity() {
    return Identity.of(accounts.find("anna").orElseThrow(), Way.SESSION);
  }

  private int count() {
    return client.sql("SELECT count(*) FROM almagest.sessions").query(Integer.class).single();
  }
}
