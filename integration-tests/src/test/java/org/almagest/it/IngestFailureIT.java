package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Names;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table that cannot be published whole is refused with the place of the fault, and leaves
 * nothing.
 */
@ExtendWith(SharedArchive.class)
class IngestFailureIT {
  @TempDir private Path folder = Path.of("");

  private final Archive archive;
  private final Tap tap;

  IngestFailureIT(Archive archive) {
    this.archive = archive;
    tap = archive.tap();
  }

  @Test
  void aValueThatDoesNotFitIsNamedByRowAndColumn() throws IOException, SQLException {
    Path columns = file("columns.csv", "column_name,datatype\nid,int\nmag,float\n");

    refused(
        file("bad.csv", "id,mag\n1,1.5\n2,bright\n"),
        new String[] {"row 2", "mag", "bright"},
        "--columns",
        columns.toString());
  }

  @Test
  void aRowWithTooManyCellsIsNamed() throws IOException, SQLException {
    refused(file("ragged.csv", "a,b\n1,2\n3,4,5\n"), new String[] {"row 2"});
  }

  @Test
  void aTruncatedGzipIsRefused() throws IOException, SQLException {
    StringBuilder rows = new StringBuilder("id,ra,dec\n");
    for (int i = 0; i < 5000; i++) {
      rows.append("%d,%s,%s%n".formatted(i, i * 0.07, i * 0.01));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
    Path half = folder.resolve("half.csv.gz");
    Files.write(half, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

    refused(half, new String[] {"row ", "cut short"});
  }

  @Test
  void garbageIsRefused() throws IOException, SQLException {
    Path garbage = folder.resolve("garbage.fits");
    Files.write(garbage, new byte[] {0, 1, 2, 3, 4, 5, 6, 7});

    refused(garbage, new String[] {"garbage.fits"});
  }

  @Test
  void aMissingFileIsNamed() throws SQLException {
    refused(folder.resolve("nowhere.csv"), new String[] {"nowhere.csv"});
  }

  @Test
  void aRepeatedKeyIsNamed() throws IOException, SQLException {
    refused(file("twice.csv", "id,x\n1,2\n1,3\n"), new String[] {"id"}, "--key", "id");
  }

  @Test
  void aPositionBeyondTheSkyIsNamed() throws IOException, SQLException {
    refused(
        file("beyond.csv", "id,ra,dec\n1,10,20\n2,10,120\n"),
        new String[] {"120"},
        "--ra",
        "ra",
        "--dec",
        "dec");
  }

  @Test
  void anExistingTableStaysAsItIs() throws IOException {
    String table = Names.table("existing");
    assertThat(Ingest.run(archive, file("first.csv", "id\n1\n"), table).code()).isZero();

    Program.Finished second = Ingest.run(archive, file("second.csv", "id\n2\n"), table);

    assertThat(second.code()).isEqualTo(1);
    assertThat(second.all()).contains(table, "--replace");
    assertThat(tap.csv("SELECT id FROM " + table)).containsExactly("1");
  }

  @Test
  void aFailedReplacementLeavesTheOldTable() throws IOException {
    String table = Names.table("kept");
    assertThat(Ingest.run(archive, file("good.csv", "id,x\n1,2\n"), table).code()).isZero();

    Path twice = file("bad.csv", "id,x\n5,2\n5,3\n");
    Program.Finished second = Ingest.run(archive, twice, table, "--replace", "--key", "id");

    assertThat(second.code()).as(second.all()).isEqualTo(1);
    assertThat(tap.csv("SELECT id FROM " + table)).containsExactly("1");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private void refused(Path file, String[] expected, String... more) throws SQLException {
    String table = Names.table("refused");

    Program.Finished finished = Ingest.run(archive, file, table, more);

    assertThat(finished.code()).as(finished.all()).isEqualTo(1);
    assertThat(finished.all())
        .contains(expected)
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
    assertThat(tap.query("SELECT * FROM " + table).status()).isEqualTo(400);
    assertThat(tap.csv("SELECT * FROM TAP_SCHEMA.columns WHERE table_name = '" + table + "'"))
        .isEmpty();
    assertThat(relations(table)).isZero();
  }

  private int relations(String table) throws SQLException {
    String name = table.substring(table.indexOf('.') + 1).toLowerCase(Locale.ROOT);
    try (Connection owner = archive.owner();
        PreparedStatement count =
            owner.prepareStatement("SELECT count(*) FROM pg_class WHERE relname LIKE ?")) {
      count.setString(1, "%" + name + "%");
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
