package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Checkout;
import org.almagest.it.harness.SharedArchive;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;

/**
 * The translator's golden SQL is what PostgreSQL takes: every statement runs on the golden tables,
 * by COPY in binary as the server runs it, and yields nothing but types that have a wire form.
 */
@ExtendWith(SharedArchive.class)
class GoldenSqlIT {
  private static final Path GOLDEN = Checkout.file("adql-translator/src/test/resources/golden");

  /** What crosses the wire (BaseType), alone or as an array. */
  private static final Set<String> WIRE =
      Set.of(
          "bool",
          "int2",
          "int4",
          "int8",
          "float4",
          "float8",
          "text",
          "varchar",
          "bytea",
          "numeric",
          "date",
          "timestamp");

  /** Data exceptions: the rows are none that the queries were written for. */
  private static final String DATA = "22";

  private final Archive archive;

  GoldenSqlIT(Archive archive) {
    this.archive = archive;
  }

  @Test
  void everyStatementRunsAndYieldsWireTypes() throws SQLException, IOException {
    List<String> statements = statements();
    assertThat(statements).hasSizeGreaterThan(100);
    try (Connection owner = archive.owner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(Files.readString(GOLDEN.resolve("catalogue.sql")));

      List<String> faults = new ArrayList<>();
      for (String sql : statements) {
        faults.addAll(faults(owner, sql));
      }

      owner.rollback();
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void resultsAreWhatTheRowsSay() throws SQLException, IOException {
    List<GoldenResults.Case> cases = GoldenResults.below(GOLDEN);
    assertThat(cases).hasSizeGreaterThan(60);
    try (Connection owner = archive.owner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(Files.readString(GOLDEN.resolve("catalogue.sql")));

      SoftAssertions softly = new SoftAssertions();
      for (GoldenResults.Case golden : cases) {
        softly
            .assertThat(golden.comparable(rows(owner, golden.sql())))
            .as(golden.adql())
            .isEqualTo(golden.rows());
      }

      owner.rollback();
      softly.assertAll();
    }
  }

  /** As CSV, each row a line. */
  private static List<String> rows(Connection owner, String sql) throws SQLException {
    try (ByteArrayOutputStream csv = new ByteArrayOutputStream()) {
      owner
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY (" + sql + ") TO STDOUT (FORMAT csv, NULL 'null')", csv);
      return csv.toString(StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The expected SQL of every golden case that succeeds. */
  private static List<String> statements() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      List<String> statements = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
        if (!GOLDEN.equals(file.getParent())) {
          Files.readAllLines(file).stream().filter(GoldenSqlIT::isSql).forEach(statements::add);
        }
      }
      return statements;
    }
  }

  /** Written SQL quotes every name; ADQL in the golden files ends with a semicolon. */
  private static boolean isSql(String line) {
    return !line.endsWith(";") && line.matches("\\(*(SELECT|WITH) .*") && line.contains("\"");
  }

  private static List<String> faults(Connection owner, String sql) throws SQLException {
    Savepoint before = owner.setSavepoint();
    try {
      List<String> strange = strangeTypes(owner, sql);
      owner
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY (" + sql + ") TO STDOUT (FORMAT binary)", OutputStream.nullOutputStream());
      return strange;
    } catch (SQLException | IOException refused) {
      return isDataFault(refused) ? List.of() : List.of(refused.getMessage() + " in " + sql);
    } finally {
      owner.rollback(before);
    }
  }

  private static boolean isDataFault(Exception refused) {
    return refused instanceof SQLException sql
        && String.valueOf(sql.getSQLState()).startsWith(DATA);
  }

  private static List<String> strangeTypes(Connection owner, String sql) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      ResultSetMetaData columns = statement.getMetaData();
      List<String> strange = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        String type = columns.getColumnTypeName(i);
        if (!WIRE.contains(type.startsWith("_") ? type.substring(1) : type)) {
          strange.add("column " + i + " is " + type + " in " + sql);
        }
      }
      return strange;
    }
  }
}
