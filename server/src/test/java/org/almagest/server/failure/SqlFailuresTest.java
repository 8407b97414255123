package org.almagest.server.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestCluster.class)
class SqlFailuresTest {
  private final Database database;

  SqlFailuresTest(Database database) {
    this.database = database;
  }

  @ParameterizedTest
  @CsvSource({
    "57014, TIME_LIMIT",
    "53400, SPACE_LIMIT",
    "22012, BAD_DATA",
    "21000, BAD_DATA",
    "42883, BAD_QUERY",
    "54001, BAD_QUERY",
    "53300, UNAVAILABLE",
    "08006, UNAVAILABLE",
    "57P01, UNAVAILABLE"
  })
  void everyStateHasItsMeaning(String state, ErrorCode code) {
    assertThat(SqlFailures.of(new SQLException("division by zero", state)))
        .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo(code));
  }

  /** The pool's own failure has no state when nothing is wrong with the database. */
  @Test
  void aPoolWithoutAFreeConnectionIsBusy() throws SQLException {
    try (HikariDataSource pool = new HikariDataSource(smallest());
        Connection _ = pool.getConnection()) {
      assertThatThrownBy(() -> JdbcClient.create(pool).sql("SELECT 1").query().listOfRows())
          .satisfies(problem ->
              assertThat(Failures.of(problem))
                  .isInstanceOf(TapFailure.Overload.class)
                  .extracting(TapFailure::code)
                  .isEqualTo(ErrorCode.UNAVAILABLE));
    }
  }

  private HikariConfig smallest() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(database.owner());
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(250);
    return config;
  }

  // FEA-10
  @Test
  void aTextThatIsNoNumberIsTold() {
    String problem = "invalid input syntax for type double precision: \"abc\"";
    assertThat(SqlFailures.of(new SQLException(problem, "22P02")))
        .hasValueSatisfying(failure ->
            assertThat(failure.message()).isEqualTo("a value cannot be computed: " + problem));
  }

  /**
   * A refused right is a hole in the translator or in the grants: the user is told nothing of it.
   */
  @ParameterizedTest
  @CsvSource({"42501", "XX000", "42601"})
  void ourOwnFaultsAreNotTheUsers(String state) {
    assertThat(SqlFailures.of(new SQLException("permission denied for table users", state)))
        .isEmpty();
  }

  @Test
  void incidentsTellNoDetails() {
    TapFailure failure =
        Failures.of(new SQLException("permission denied for table users", "42501"));
    assertThat(failure.code()).isEqualTo(ErrorCode.INTERNAL);
    assertThat(failure.message()).contains("incident").doesNotContain("users");
  }
}
