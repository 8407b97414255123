package org.almagest.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestCluster.class)
class StoredSessionsTest {
  private static final Duration IDLE = Duration.ofHours(8);

  private final JdbcClient client;
  private final StoredSessions sessions;
  private final StoredSessions inTwoMinutes;

  StoredSessionsTest(Database database) {
    client = JdbcClient.create(database.jobs());
    sessions = new StoredSessions(database.jobs(), IDLE, Clock.systemUTC());
    inTwoMinutes =
        new StoredSessions(
            database.jobs(),
            IDLE,
            Clock.fixed(Instant.now().plus(Duration.ofMinutes(2)), ZoneOffset.UTC));
  }

  @BeforeEach
  void fill() {
    client.sql("DELETE FROM almagest.users").update();
    client.sql("INSERT INTO almagest.users (name) VALUES ('anna'), ('bert')").update();
  }

  @Test
  void aSessionIsKnownToEveryNodeUntilItEnds() {
    String id = sessions.begin("anna");

    assertThat(inTwoMinutes.owner(id)).contains("anna");
    sessions.end(id);
    assertThat(inTwoMinutes.owner(id)).isEmpty();
  }

  @Test
  void everyLogInHasASessionOfItsOwn() {
    String first = sessions.begin("anna");
    String second = sessions.begin("anna");

    assertThat(second).isNotEqualTo(first);
    assertThat(sessions.owner(first)).contains("anna");
    assertThat(sessions.owner(second)).contains("anna");
  }

  @Test
  void whatIsNoSessionIsNobodys() {
    assertThat(sessions.owner(UUID.randomUUID().toString())).isEmpty();
    assertThat(sessions.owner("")).isEmpty();
    assertThat(sessions.owner("x'; DROP TABLE almagest.sessions; --")).isEmpty();
  }

  @Test
  void nothingButTheNameIsKept() {
    sessions.begin("anna");

    assertThat(
            client
                .sql("SELECT attribute_bytes FROM almagest.sessions_attributes")
                .query(byte[].class)
                .list())
        .containsExactly("anna".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSessionThatIsNotUsedEnds() {
    String id = sessions.begin("anna");
    client
        .sql("UPDATE almagest.sessions SET last_access_time = last_access_time - :idle")
        .param("idle", IDLE.toMillis() + 1)
        .update();

    assertThat(sessions.owner(id)).isEmpty();
    assertThat(count()).isZero();
  }

  @Test
  void whatHasEndedIsRemoved() {
    sessions.begin("anna");
    sessions.begin("bert");
    client
        .sql("UPDATE almagest.sessions SET expiry_time = 1 WHERE principal_name = 'bert'")
        .update();

    sessions.clean();

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aUseIsWrittenDownOnceAMinute() {
    String id = sessions.begin("anna");
    long begun = lastUse();

    assertThat(sessions.owner(id)).contains("anna");
    assertThat(lastUse()).isEqualTo(begun);
    assertThat(inTwoMinutes.owner(id)).contains("anna");
    assertThat(lastUse()).isGreaterThan(begun);
  }

  @Test
  void sessionsEndWithTheirUser() {
    String id = sessions.begin("anna");
    client.sql("DELETE FROM almagest.users WHERE name = 'anna'").update();

    assertThat(sessions.owner(id)).isEmpty();
    assertThatThrownBy(() -> sessions.begin("anna"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void allOfOneUserEndButOne() {
    String kept = sessions.begin("anna");
    String other = sessions.begin("anna");
    String foreign = sessions.begin("bert");

    sessions.endAllOf("anna", kept);

    assertThat(sessions.owner(kept)).contains("anna");
    assertThat(sessions.owner(other)).isEmpty();
    assertThat(sessions.owner(foreign)).contains("bert");
  }

  private long count() {
    return client.sql("SELECT count(*) FROM almagest.sessions").query(Long.class).single();
  }

  private long lastUse() {
    return client.sql("SELECT last_access_time FROM almagest.sessions").query(Long.class).single();
  }
}
