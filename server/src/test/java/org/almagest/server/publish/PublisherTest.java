package org.almagest.server.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Citation;
import org.almagest.server.database.Database;
import org.almagest.server.demo.DemoCatalogue;
import org.almagest.server.publish.PublishRequest.Mode;
import org.almagest.server.settings.TestSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishes into a private cluster of the installed PostgreSQL. */
@TestInstance(Lifecycle.PER_CLASS)
class PublisherTest {
  private static final String STARS = "id,ra,dec,name\n1,10.5,-20.5,a\n2,359.9,89,b\n3,,,\n";

  /** Some rows of the synthetic sky, which is the same in every archive. */
  private static final String SAMPLE =
      """
      SELECT md5(string_agg(concat_ws(' ', source_id, round(ra::numeric, 5), round(dec::numeric, 5),
          round(phot_g_mean_mag::numeric, 2)), ',' ORDER BY source_id))
      FROM demo.sky
      WHERE source_id % 1000 = 7
      """;

  /** Static: JUnit fills instance fields only after the cluster is open. */
  @TempDir private static Path home = Path.of("");

  private @Nullable Database opened;

  @BeforeAll
  void open() throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    opened = Database.open(TestSettings.of(home));
  }

  @AfterAll
  void close() {
    database().close();
  }

  @BeforeEach
  void empty() {
    JdbcClient client = client();
    client.sql("DROP SCHEMA IF EXISTS mine CASCADE").update();
    client.sql("DELETE FROM almagest.tables WHERE schema_name = 'Mine'").update();
  }

  @Test
  void publishesRowsIndexesGrantsAndCatalogue() throws IOException {
    Published published = publish(STARS, Mode.CREATE, "id");
    assertThat(published.rows()).isEqualTo(3);
    assertThat(published.key()).isEqualTo("id");
    assertThat(published.position()).get().extracting(at -> at.longitude()).isEqualTo("ra");
    assertThat(text("SELECT adql_name FROM almagest.tables WHERE sql_schema = 'mine'"))
        .isEqualTo("Mine.Stars");
    assertThat(text("SELECT string_agg(indexdef, ' ') FROM pg_indexes WHERE schemaname = 'mine'"))
        .contains("gist (spoint(radians(ra), radians(\"dec\")))")
        .contains("UNIQUE INDEX");
    assertThat(
            JdbcClient.create(database().reader())
                .sql("SELECT count(*) FROM mine.stars")
                .query(Long.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void aBadRowLeavesNothingBehind() {
    assertThatThrownBy(() -> publish("ra,dec,id\n1,2,3\n400,2,4\n", Mode.CREATE, null))
        .isInstanceOf(BadTableException.class)
        .hasMessageStartingWith("row 2 (line 3), column \"ra\": \"400\"");
    assertThat(text("SELECT count(*) FROM pg_class WHERE relname = 'stars'")).isEqualTo("0");
    assertThat(text("SELECT count(*) FROM almagest.tables WHERE sql_schema = 'mine'"))
        .isEqualTo("0");
  }

  @Test
  void refusesAKeyThatRepeatsNamingTheFirst() {
    assertThatThrownBy(() -> publish("id,ra,dec\n7,1,2\n8,1,2\n8,1,2\n7,1,2\n", Mode.CREATE, "id"))
        .isInstanceOf(PublishProblem.class)
        .hasMessage("column \"id\" is no key: the first value that repeats is 7 (2 rows)");
  }

  @Test
  void takesAnyColumnNames() throws IOException {
    String longName = "n".repeat(200);
    String header = "select,\"a\"\"b\",%s,%s2,Id,ID,α,ctid,ra,dec".formatted(longName, longName);
    publish(header + "\n1,2,3,4,5,6,7,8,9,10\n", Mode.CREATE, "Id");
    assertThat(text("SELECT concat_ws(' ', \"select\", a_b, id, id_2, _, ctid_2) FROM mine.stars"))
        .isEqualTo("1 2 5 6 7 8");
    assertThat(
            text(
                "SELECT string_agg(adql_name, ' ' ORDER BY column_index) FROM almagest.columns WHERE sql_name IN ('select', 'a_b', '_') AND schema_name = 'Mine'"))
        .isEqualTo("\"select\" \"a\"\"b\" \"α\"");
  }

  @Test
  void aFailureAtAnyStepLeavesNoTableToLoadInto() throws IOException {
    publish(STARS, Mode.CREATE, null);
    assertThatThrownBy(() -> publish("id,ra,dec\n1,1,1\n1,1,1\n", Mode.REPLACE, "id"))
        .isInstanceOf(PublishProblem.class);
    assertThat(text("SELECT string_agg(tablename, ' ') FROM pg_tables WHERE schemaname = 'mine'"))
        .isEqualTo("stars");
  }

  @Test
  void refusesATableThatExistsUnlessToldWhatToDo() throws IOException {
    publish(STARS, Mode.CREATE, null);
    assertThatThrownBy(() -> publish(STARS, Mode.CREATE, null))
        .isInstanceOf(PublishProblem.class)
        .hasMessageContaining("Mine.Stars exists; add --replace");
  }

  @Test
  void replacesAndKeepsTheOldTableWhenTheNewOneFails() throws IOException {
    publish(STARS, Mode.CREATE, null);
    assertThatThrownBy(() -> publish("id,ra,dec\n1,2,100\n", Mode.REPLACE, null))
        .isInstanceOf(BadTableException.class);
    assertThat(text("SELECT count(*) FROM mine.stars")).isEqualTo("3");
    publish("id,ra,dec\n1,2,10\n", Mode.REPLACE, "id");
    assertThat(text("SELECT count(*) FROM mine.stars")).isEqualTo("1");
    assertThat(text("SELECT row_count FROM almagest.tables WHERE sql_schema = 'mine'"))
        .isEqualTo("1");
  }

  @Test
  void appendsRowsOfTheSameTypesAndRefusesOthers() throws IOException {
    publish(STARS, Mode.CREATE, "id");
    Published published = publish("name,id\nα,4\n", Mode.APPEND, null);
    assertThat(published.rows()).isEqualTo(4);
    assertThat(
            text(
                "SELECT datatype FROM almagest.columns WHERE schema_name = 'Mine' AND column_name = 'name'"))
        .isEqualTo("unicodeChar");
    assertThatThrownBy(() -> publish("id\nx\n", Mode.APPEND, null))
        .hasMessageStartingWith("row 1 (line 2), column \"id\": \"x\" is not a short");
    assertThatThrownBy(() -> publish("id\n5\n1\n", Mode.APPEND, null))
        .isInstanceOf(PublishProblem.class)
        .hasMessageContaining("row 2")
        .hasMessageContaining("(id)=(1)");
    assertThatThrownBy(() -> publish("size\n1\n", Mode.APPEND, null))
        .hasMessageContaining("has no column \"size\"");
    assertThat(text("SELECT count(*) FROM mine.stars")).isEqualTo("4");
  }

  @Test
  void publishesTheDemoOnce() throws IOException {
    DemoCatalogue.publishIfEmpty(database().owner(), database().readerRole(), _ -> {});
    assertThat(text("SELECT count(*) FROM messier.objects")).isEqualTo("110");
    assertThat(text("SELECT count(DISTINCT source_id) FROM demo.sky")).isEqualTo("200000");
    assertThat(text(SAMPLE)).isEqualTo("59d1900f0caca5b1fcea901bd9dd7529");
    client().sql("DROP TABLE demo.sky").update();
    client().sql("DELETE FROM almagest.tables WHERE schema_name IN ('demo', 'messier')").update();
    DemoCatalogue.publishIfEmpty(database().owner(), database().readerRole(), _ -> {});
    assertThat(text("SELECT count(*) FROM pg_class WHERE relname = 'sky'")).isEqualTo("0");
  }

  private Published publish(String csv, Mode mode, @Nullable String key) throws IOException {
    Path file = Files.writeString(Files.createTempFile(home, "t", ".csv"), csv);
    boolean positioned = mode != Mode.APPEND;
    PublishRequest request =
        new PublishRequest(
            TableTarget.parse("Mine.Stars"),
            mode,
            positioned ? "ra" : null,
            positioned ? "dec" : null,
            key,
            null,
            null,
            Citation.NONE);
    Publisher publisher = new Publisher(database().owner(), database().readerRole());
    ColumnGuide guide = publisher.guide(request, ColumnGuide.NONE);
    try (TableSource source = TableFiles.open(file, guide, Progress.SILENT)) {
      return publisher.publish(request, TableContent.of(source, Progress.SILENT));
    }
  }

  private String text(String sql) {
    return String.valueOf(client().sql(sql).query().singleValue());
  }

  private JdbcClient client() {
    return JdbcClient.create(database().owner());
  }

  private Database database() {
    if (opened == null) {
      throw new IllegalStateException("the database did not open");
    }
    return opened;
  }
}
