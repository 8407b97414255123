package org.almagest.server.restriction;

import static org.almagest.server.restriction.ReaderSessions.execute;
import static org.almagest.server.restriction.ReaderSessions.plan;
import static org.almagest.server.restriction.ReaderSessions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.almagest.schema.TableName;
import org.almagest.server.publish.PublishRequest.Mode;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever could send any SQL as the reader role would see no row of anybody else's. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(PrivateArchive.Shared.class)
class ReaderRoleTest {
  private static final String COUNT = "SELECT count(*) FROM doors.obs";

  private final PrivateArchive archive;

  ReaderRoleTest(PrivateArchive archive) {
    this.archive = archive;
  }

  @BeforeAll
  void publish() {
    StringBuilder rows = new StringBuilder("id,secret,team\n");
    for (int id = 0; id < 5000; id++) {
      rows.append(id).append(",hidden%d,%s\n".formatted(id % 3, id % 5 == 0 ? "doors" : "walls"));
    }
    archive.publish("doors.obs", rows.toString(), Mode.CREATE);
    archive.groups().add("doors", null);
    archive.groups().change("doors", Set.of("dan"), Set.of());
    archive.restrictions().add("doors.obs", new Rule(null, null, null, null, "team"));
    archive.privateRows().connected();
  }

  @Test
  void aPassIsGoodForItsTransaction() throws SQLException {
    try (Connection session = session()) {
      pass("dan").show(session);
      assertThat(value(session, COUNT)).isEqualTo("1000");
      assertThat(value(session, COUNT)).isEqualTo("1000");
      session.commit();
      assertThat(value(session, COUNT)).isEqualTo("0");
    }
  }

  @Test
  void workersOfAParallelQueryHaveTheLeadersPass() throws SQLException {
    try (Connection session = session()) {
      pass("dan").show(session);
      execute(session, "SET LOCAL min_parallel_table_scan_size = 0");
      execute(session, "SET LOCAL parallel_setup_cost = 0");
      execute(session, "SET LOCAL parallel_tuple_cost = 0");
      execute(session, "SET LOCAL parallel_leader_participation = off");
      assertThat(plan(session, COUNT)).contains("Workers Launched");
      assertThat(value(session, COUNT)).isEqualTo("1000");
      // every worker asks for itself
      execute(session, "SET LOCAL force_parallel_mode = on");
      assertThat(value(session, "SELECT almagest_access.groups()")).contains("doors");
    }
  }

  @Test
  void aPassIsWorthNothingAnywhereElse() throws SQLException {
    try (Connection first = session();
        Connection second = session()) {
      pass("dan").show(first);
      String stolen = value(first, "SELECT current_setting('almagest.pass')");
      value(second, "SELECT set_config('almagest.pass', '%s', true)".formatted(stolen));
      assertThat(value(second, COUNT)).as("in another session").isEqualTo("0");
      value(first, "SELECT set_config('almagest.pass', '%s', false)".formatted(stolen));
      assertThat(value(first, COUNT)).as("for the session").isEqualTo("1000");
      first.commit();
      assertThat(value(first, "SELECT current_setting('almagest.pass')")).isEqualTo(stolen);
      assertThat(value(first, COUNT)).as("in the next transaction").isEqualTo("0");
    }
  }

  @Test
  void aForgedNameOrSealIsNone() throws SQLException {
    try (Connection session = session()) {
      pass("ada").show(session);
      String own = value(session, "SELECT current_setting('almagest.pass')");
      assertThat(value(session, COUNT)).isEqualTo("0");
      value(session, set(own.replaceFirst("^ada", "dan")));
      assertThat(value(session, COUNT)).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dan",
        "dan:",
        ":",
        "dan:00",
        "dan:0000000000000000000000000000000000000000000000000000000000000000",
        "dan:000000000000000000000000000000000000000000000000000000000000000g",
        "dan\n:0000000000000000000000000000000000000000000000000000000000000000",
        "dan:1:2:0000000000000000000000000000000000000000000000000000000000000000",
        "''; SELECT 1; --",
        "{doors}"
      })
  void nonsenseIsNoPassAndNoError(String pass) throws SQLException {
    try (Connection session = session()) {
      value(session, set(pass));
      assertThat(value(session, COUNT)).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT key FROM almagest.pass_keys",
        "SELECT * FROM almagest.groups",
        "SELECT * FROM almagest.group_members",
        "SELECT * FROM almagest.restrictions",
        "SELECT * FROM almagest.restricted_relations",
        "SELECT almagest.new_pass_key()",
        "ALTER TABLE doors.obs DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE doors.obs NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY almagest_rows ON doors.obs",
        "CREATE POLICY mine ON doors.obs USING (true)",
        "ALTER ROLE CURRENT_USER BYPASSRLS",
        "CREATE OR REPLACE FUNCTION almagest_access.groups() RETURNS text[] LANGUAGE sql AS 'SELECT ARRAY[''doors'']'",
        "CREATE FUNCTION pg_temp.groups() RETURNS text[] LANGUAGE sql AS 'SELECT ARRAY[''doors'']'",
        "SET SESSION AUTHORIZATION almagest",
        "SET ROLE almagest"
      })
  void theDoorsAreLocked(String sql) throws SQLException {
    try (Connection session = session()) {
      execute(session, "SET TRANSACTION READ WRITE");
      assertThatThrownBy(() -> execute(session, sql))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be owner|must be superuser).*");
    }
  }

  @Test
  void turningTheSecurityOffIsAnError() throws SQLException {
    try (Connection session = session()) {
      execute(session, "SET row_security = off");
      assertThatThrownBy(() -> value(session, COUNT))
          .hasMessageContaining("would be affected by row-level security policy");
    }
  }

  @Test
  void noViewOfPostgresqlShowsAnothersPassOrValues() throws SQLException {
    try (Connection member = session();
        Connection other = session()) {
      pass("dan").show(member);
      String pass = value(member, "SELECT current_setting('almagest.pass')");
      String seal = pass.substring(pass.indexOf(':') + 1);
      assertThat(value(other, "SELECT string_agg(a::text, ' ') FROM pg_stat_activity a"))
          .contains("almagest-test")
          .doesNotContain(seal);
      assertThat(value(other, "SELECT string_agg(s::text, ' ') FROM pg_settings s"))
          .doesNotContain(seal);
      assertThat(value(member, "SELECT count(*) FROM pg_prepared_statements")).isEqualTo("0");
      assertThat(
              value(
                  other,
                  "SELECT count(*) FROM pg_stats WHERE tablename = 'obs' AND schemaname = 'doors'"))
          .isEqualTo("0");
    }
  }

  /** Midnight is elsewhere in another zone. */
  @Test
  void theSessionsClockMovesNoDate() throws SQLException {
    archive.publish(
        "doors.dated",
        "id,release\n1,%s\n".formatted(Instant.now().plusSeconds(3600).toString().substring(0, 19)),
        Mode.CREATE);
    archive.restrictions().add("doors.dated", new Rule(null, null, "release", null, null));
    try (Connection session = session()) {
      for (String zone : new String[] {"UTC", "Etc/GMT+12", "Etc/GMT-14"}) {
        execute(session, "SET TimeZone = '%s'".formatted(zone));
        assertThat(value(session, "SELECT count(*) FROM doors.dated")).as(zone).isEqualTo("0");
      }
    }
  }

  @Test
  void whoIsDisabledOrExpiredHasNoGroups() throws SQLException {
    archive.owner().sql("UPDATE almagest.users SET disabled = true WHERE name = 'dan'").update();
    assertThat(countFor("dan")).isEqualTo("0");
    archive
        .owner()
        .sql(
            "UPDATE almagest.users SET disabled = false, expires = now() - interval '1 day' WHERE name = 'dan'")
        .update();
    assertThat(countFor("dan")).isEqualTo("0");
    archive.owner().sql("UPDATE almagest.users SET expires = null WHERE name = 'dan'").update();
    assertThat(countFor("dan")).isEqualTo("1000");
  }

  @Test
  void anotherKeyMayJoinTheFirstAndReplaceIt() throws SQLException, InterruptedException {
    Pass old = pass("dan");
    archive.owner().sql("SELECT almagest.new_pass_key()").query().listOfRows();
    assertThat(countFor(old)).isEqualTo("1000");
    assertThat(countFor("dan")).isEqualTo("1000");
    archive
        .owner()
        .sql("DELETE FROM almagest.pass_keys WHERE id < (SELECT max(id) FROM almagest.pass_keys)")
        .update();
    assertThat(countFor(old)).isEqualTo("0");
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!"1000".equals(countFor("dan"))) {
      assertThat(System.nanoTime()).as("the time to hear of the key").isLessThan(end);
      Thread.sleep(10);
    }
  }

  private String countFor(String user) throws SQLException {
    return countFor(pass(user));
  }

  private String countFor(Pass pass) throws SQLException {
    try (Connection session = session()) {
      pass.show(session);
      return value(session, COUNT);
    }
  }

  private Pass pass(String user) {
    Optional<Pass> pass =
        archive.privateRows().pass(new Owner.User(user), Set.of(new TableName("doors", "obs")));
    return pass.orElseThrow();
  }

  private Connection session() throws SQLException {
    return ReaderSessions.open(archive);
  }

  private static String set(String pass) {
    return "SELECT set_config('almagest.pass', '%s', true)".formatted(pass.replace("'", "''"));
  }
}
