package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hole in the translator would still meet a locked door in the database. */
@ExtendWith(SharedArchive.class)
class DatabaseDoorsIT {
  private final Archive archive;

  DatabaseDoorsIT(Archive archive) {
    this.archive = archive;
  }

  @Test
  void theReaderReadsWhatIsPublished() throws SQLException {
    try (Connection reader = archive.reader();
        Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM messier.objects")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(110);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM almagest.tables",
        "SELECT * FROM almagest.flyway_schema_history",
        "UPDATE messier.objects SET ra = 0",
        "DELETE FROM demo.sky",
        "TRUNCATE demo.sky",
        "CREATE TABLE public.mine (x int)",
        "CREATE TABLE messier.mine (x int)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE ROLE mine",
        "SET ROLE almagest",
        "SET SESSION AUTHORIZATION postgres",
        "COPY messier.objects TO PROGRAM 'cat'",
        "COPY messier.objects TO '/tmp/stolen'",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT pg_ls_dir('/')",
        "SELECT rolpassword FROM pg_authid"
      })
  void theReaderCanDoNothingElse(String sql) throws SQLException {
    assertRefused(sql);
  }

  // in an operator's own database it is the operator who may take this right from PUBLIC
  @Test
  void inThePrivateDatabaseTheReaderMakesNoTemporaryTable() throws SQLException {
    assumeThat(archive.hasPrivateDatabase()).as("a private PostgreSQL").isTrue();

    assertRefused("CREATE TEMPORARY TABLE mine (x int)");
  }

  private void assertRefused(String sql) throws SQLException {
    try (Connection reader = archive.reader();
        Statement statement = reader.createStatement()) {
      // What is tried is not saved by the transaction being read-only.
      statement.execute("SET default_transaction_read_only = off");
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be|does not exist).*");
    }
  }
}
