package org.almagest.server.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.almagest.server.publish.PublishRequest.Mode;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever brings a table along sees no more of private rows than without it. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(PrivateArchive.Shared.class)
class UploadedRowsTest {
  private static final String MINE = "id,word\n1,one\n2,two\n3,three\n4,four\n";

  private final PrivateArchive archive;

  UploadedRowsTest(PrivateArchive archive) {
    this.archive = archive;
  }

  @BeforeAll
  void publish() {
    archive.publish("joined.obs", "id,team\n1,joins\n2,others\n3,joins\n4,others\n", Mode.CREATE);
    archive.groups().add("joins", null);
    archive.groups().change("joins", Set.of("dan"), Set.of());
    archive.restrictions().add("joined.obs", new Rule(null, null, null, null, "team"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT o.id FROM joined.obs o JOIN TAP_UPLOAD.mine m ON m.id = o.id ORDER BY o.id",
        "SELECT o.id FROM TAP_UPLOAD.mine m LEFT JOIN joined.obs o ON m.id = o.id WHERE o.id IS NOT NULL ORDER BY o.id",
        "SELECT id FROM TAP_UPLOAD.mine WHERE id IN (SELECT id FROM joined.obs) ORDER BY id",
        "SELECT id FROM TAP_UPLOAD.mine m WHERE EXISTS (SELECT 1 FROM joined.obs o WHERE o.id = m.id) ORDER BY id",
        "SELECT id FROM joined.obs ORDER BY id"
      })
  void onlyWhatIsTheirsIsJoined(String adql) {
    assertThat(archive.ask(new Owner.User("dan"), adql, MINE)).isEqualTo("id\n1\n3\n");
    assertThat(archive.ask(new Owner.User("ada"), adql, MINE)).isEqualTo("id\n");
    assertThat(archive.ask(PrivateArchive.NOBODY, adql, MINE)).isEqualTo("id\n");
  }

  /** The role that makes the tables may do what the reader may, and nothing else but that. */
  @Test
  void theRoleSeesNothingWithoutAPass() throws SQLException {
    assertThat(archive.database().uploadProblem()).isEmpty();
    try (Connection session = archive.database().uploads().getConnection()) {
      session.setAutoCommit(false);
      assertThat(ReaderSessions.value(session, "SELECT count(*) FROM joined.obs")).isEqualTo("0");
      session.rollback();
      assertRefused(session, "CREATE TABLE joined.mine (x int)");
      assertRefused(session, "SELECT * FROM almagest.users");
      assertRefused(session, "SELECT key FROM almagest.pass_keys");
      assertRefused(session, "ALTER TABLE joined.obs DISABLE ROW LEVEL SECURITY");
      assertRefused(session, "CREATE ROLE another");
      assertRefused(session, "SET ROLE almagest");
    }
  }

  /** What was made stays readable, and nothing more can be made or changed. */
  @Test
  void afterTheTablesNothingIsWritten() throws SQLException {
    try (Connection session = archive.database().uploads().getConnection();
        Statement statement = session.createStatement()) {
      session.setAutoCommit(false);
      statement.execute("SET TRANSACTION READ WRITE");
      statement.execute("CREATE TEMPORARY TABLE upload_1 (x int) ON COMMIT DROP");
      statement.execute("SET TRANSACTION READ ONLY");
      assertThat(ReaderSessions.value(session, "SELECT count(*) FROM pg_temp.upload_1"))
          .isEqualTo("0");
      assertThatThrownBy(() -> statement.execute("SET TRANSACTION READ WRITE"))
          .isInstanceOf(SQLException.class);
      session.rollback();
    }
  }

  private static void assertRefused(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute("SET TRANSACTION READ WRITE");
      assertThatThrownBy(() -> statement.execute(sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .satisfies(
              refusal -> assertThat(((SQLException) refusal).getSQLState()).isEqualTo("42501"));
    } finally {
      session.rollback();
    }
  }
}
