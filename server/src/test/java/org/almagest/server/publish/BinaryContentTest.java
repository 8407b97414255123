package org.almagest.server.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.CopyBuffer;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Column.Storage;
import org.almagest.server.database.Database;
import org.almagest.server.settings.TestSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is read goes into PostgreSQL by COPY's binary form. */
@TestInstance(Lifecycle.PER_CLASS)
class BinaryContentTest {
  private static final String EVERY_TYPE =
      """
      <VOTABLE><RESOURCE><TABLE>
      <FIELD name="b" datatype="boolean"/><FIELD name="u" datatype="unsignedByte"/>
      <FIELD name="s" datatype="short"/><FIELD name="i" datatype="int"/>
      <FIELD name="l" datatype="long"/><FIELD name="f" datatype="float"/>
      <FIELD name="d" datatype="double"/><FIELD name="c" datatype="char"/>
      <FIELD name="t" datatype="char" arraysize="*"/><FIELD name="w" datatype="unicodeChar" arraysize="4*"/>
      <FIELD name="at" datatype="char" arraysize="*" xtype="timestamp"/>
      <FIELD name="p" datatype="double" arraysize="2" xtype="point"/>
      <FIELD name="ab" datatype="boolean" arraysize="*"/><FIELD name="au" datatype="unsignedByte" arraysize="*"/>
      <FIELD name="ai" datatype="int" arraysize="2x*"/><FIELD name="al" datatype="long" arraysize="*"/>
      <FIELD name="af" datatype="float" arraysize="*"/><FIELD name="ad" datatype="double" arraysize="*"/>
      <FIELD name="ac" datatype="char" arraysize="3x*"/><FIELD name="z" datatype="doubleComplex"/>
      <DATA><TABLEDATA>
      <TR><TD>T</TD><TD>200</TD><TD>-3</TD><TD>70000</TD><TD>5000000000</TD><TD>0.1</TD><TD>1e-5</TD><TD>x</TD>
      <TD>a	b</TD><TD>\u00e9\u4e2d</TD><TD>2024-02-29T12:00:00.5</TD><TD>10 -20</TD>
      <TD>T F ?</TD><TD>1 255</TD><TD>1 2 3 4</TD><TD>1</TD><TD>NaN 2</TD><TD>1.5 -Inf</TD><TD>ab cde</TD><TD>1 2</TD></TR>
      <TR><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/><TD/></TR>
      </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
      """;

  /** Static: JUnit fills instance fields only after the cluster is open. */
  @TempDir private static Path home = Path.of("");

  @SuppressWarnings("NullAway.Init") // opened before the first test
  private Database database;

  @BeforeAll
  void open() throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    database = Database.open(TestSettings.of(home));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void everyTypeArrives() throws IOException, SQLException {
    try (TableSource source = source(EVERY_TYPE)) {
      assertThat(loaded(source))
          .containsExactly(
              "(t,200,-3,70000,5000000000,0.1,1e-05,x,\"a\tb\",\u00e9\u4e2d,\"2024-02-29 12:00:00.5\",\"{10,-20}\","
                  + "\"{t,f,NULL}\",\"{1,255}\",\"{1,2,3,4}\",{1},\"{NULL,2}\",\"{1.5,-Infinity}\",\"{ab,cde}\",\"{1,2}\")",
              "(,,,,,,,,,,,,,,,,,,,)");
    }
  }

  @Test
  void theRowThatPostgresRefusesIsNamed() throws IOException, SQLException {
    byte[] rows = {0, 0, 0, 0, 1, 'a', 0, 0, 0, 0, 3, 'a', 'b', 'c'};
    String document =
        "<VOTABLE><TABLE><FIELD name='t' datatype='char' arraysize='*'/><DATA><BINARY2><STREAM encoding='base64'>"
            + Base64.getEncoder().encodeToString(rows)
            + "</STREAM></BINARY2></DATA></TABLE></VOTABLE>";
    try (TableSource source = source(document);
        Connection connection = database.owner().getConnection()) {
      client(connection).sql("CREATE TEMPORARY TABLE short (t varchar(2))").update();
      assertThatThrownBy(() ->
              TableContent.of(source, Progress.SILENT)
                  .load(connection, "short", List.of("t"), List.of()))
          .isInstanceOf(PublishProblem.class)
          .hasMessage("row 2, column \"t\": value too long for type character varying(2)");
      client(connection).sql("DROP TABLE short").update();
    }
  }

  private List<@Nullable String> loaded(TableSource source) throws IOException, SQLException {
    List<ColumnPlan> plans = ColumnPlan.of(source.header());
    try (Connection connection = database.owner().getConnection()) {
      JdbcClient client = client(connection);
      String definitions = String.join(", ", plans.stream().map(ColumnPlan::definition).toList());
      client.sql("CREATE TEMPORARY TABLE loaded (" + definitions + ")").update();
      List<String> names = plans.stream().map(ColumnPlan::quoted).toList();
      TableContent.of(source, Progress.SILENT).load(connection, "loaded", names, List.of());
      List<@Nullable String> rows =
          client.sql("SELECT CAST(loaded AS text) FROM loaded").query(String.class).list();
      client.sql("DROP TABLE loaded").update();
      return rows;
    }
  }

  private static TableSource source(String document) throws IOException {
    Path file = Files.writeString(Files.createTempFile(home, "t", ".vot"), document);
    ColumnGuide guide = ColumnGuide.NONE;
    try (TableSource source = open(file, guide);
        RowStream rows = source.rows(List.of())) {
      assertThat(rows.buffer().form()).isEqualTo(CopyBuffer.Form.BINARY);
      assertThat(source.header().geometries()).isEqualTo(Storage.PLAIN);
    }
    return open(file, guide);
  }

  private static TableSource open(Path file, ColumnGuide guide) throws IOException {
    return TableFiles.open(file, Optional.empty(), guide, ReadLimits.NONE, Progress.SILENT);
  }

  private static JdbcClient client(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }
}
