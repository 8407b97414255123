package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Names;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.QueryPlan;
import org.almagest.it.harness.RealClients;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Votable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Publishing a table while the server runs. */
@ExtendWith(SharedArchive.class)
class IngestIT {
  private static final String STARS =
      """
      id,ra,dec,mag,label
      1,10.5,-20.25,1.5,Alpha
      2,359.75,89.5,,"Beta, or so"
      3,0.25,-90.0,-3.25,Gamma
      """;

  @TempDir private Path folder = Path.of("");

  private final Archive archive;
  private final Tap tap;

  IngestIT(Archive archive) {
    this.archive = archive;
    tap = archive.tap();
  }

  @Test
  void everyFormatGivesTheSameTable() {
    RealClients.python("tables.py", folder.toString());
    for (String ending : List.of("csv", "csv.gz", "ecsv", "fits", "vot")) {
      String table = Names.table("format");

      ingest(folder.resolve("stars." + ending), table);

      assertThat(tap.csv("SELECT id, ra, dec, mag, label FROM " + table + " ORDER BY id"))
          .as(ending)
          .containsExactly(
              "1,10.5,-20.25,1.5,Alpha",
              "2,359.75,89.5,,\"Beta, or so\"",
              "3,0.25,-90.0,-3.25,Gamma");
    }
  }

  @Test
  void metadataOfAVotableGoesAlong() {
    RealClients.python("tables.py", folder.toString());
    String table = Names.table("votable");

    ingest(folder.resolve("stars.vot"), table);

    Votable header = tap.table("SELECT * FROM " + table, "MAXREC", "0");
    assertThat(header.field("ra").get("unit")).isEqualTo("deg");
    assertThat(header.field("id").get("datatype")).isEqualTo("int");
    assertThat(header.field("mag").get("datatype")).isEqualTo("float");
    assertThat(header.field("id").description()).isEqualTo("Number of the star");
  }

  @Test
  void metadataOfAColumnsFileGoesAlong() throws IOException {
    Path columns =
        Files.writeString(
            folder.resolve("stars.columns.csv"),
            """
            column_name,datatype,unit,ucd,description
            id,long,,meta.id;meta.main,Number
            ra,double,deg,pos.eq.ra;meta.main,Right ascension
            dec,double,deg,pos.eq.dec;meta.main,Declination
            mag,float,mag,phot.mag;em.opt.V,"Magnitude, visual"
            label,text(unicode),,meta.id,Name
            """);
    String table = Names.table("columns");

    ingest(stars(), table, "--columns", columns.toString(), "--description", "Three stars");

    Votable header = tap.table("SELECT * FROM " + table, "MAXREC", "0");
    assertThat(header.field("id").get("datatype")).isEqualTo("long");
    assertThat(header.field("mag").get("ucd")).isEqualTo("phot.mag;em.opt.V");
    assertThat(header.field("mag").description()).isEqualTo("Magnitude, visual");
    assertThat(header.field("label").get("datatype")).isEqualTo("unicodeChar");
    assertThat(
            tap.csv(
                "SELECT description FROM TAP_SCHEMA.tables WHERE table_name = '%s'"
                    .formatted(table)))
        .containsExactly("Three stars");
  }

  // three rows would never be worth an index: PostgreSQL is shown some thousands
  @Test
  void positionsAreIndexed() throws IOException, SQLException {
    StringBuilder rows = new StringBuilder("number,lon,lat\n");
    for (int i = 0; i < 20_000; i++) {
      rows.append("%d,%s,%s%n".formatted(i, i * 7 % 3600 / 10.0, i * 11 % 1800 / 10.0 - 90));
    }
    String table = Names.table("indexed");

    ingest(
        Files.writeString(folder.resolve("many.csv"), rows),
        table,
        "--ra",
        "lon",
        "--dec",
        "lat",
        "--key",
        "number");

    assertThat(
            QueryPlan.of(
                archive,
                "SELECT number FROM " + table + " WHERE DISTANCE(lon, lat, 10, 20) < 0.5",
                table))
        .doesNotContain("Seq Scan");
    assertThat(
            tap.csv(
                "SELECT column_name FROM TAP_SCHEMA.columns WHERE table_name = '%s' AND indexed = 1 ORDER BY column_index"
                    .formatted(table)))
        .contains("number");
  }

  @Test
  void aTableCanBeReplacedAndAddedTo() throws IOException {
    String table = Names.table("replaced");
    ingest(stars(), table);

    Path one = Files.writeString(folder.resolve("one.csv"), "id,ra,dec\n7,1,2\n");
    ingest(one, table, "--replace");
    assertThat(tap.csv("SELECT id FROM " + table)).containsExactly("7");
    assertThat(tap.query("SELECT label FROM " + table).status()).isEqualTo(400);

    Path two = Files.writeString(folder.resolve("two.csv"), "id,ra,dec\n8,3,4\n");
    ingest(two, table, "--append");
    assertThat(tap.csv("SELECT id FROM " + table + " ORDER BY id")).containsExactly("7", "8");
  }

  @Test
  void awkwardNamesArePublishedAndDelimited() throws IOException {
    String table = Names.table("names");
    Path file =
        Files.writeString(folder.resolve("names.csv"), "size,Mixed Case,ra,x\"y\n1,2,3,4\n");

    ingest(file, table);

    assertThat(tap.csv("SELECT \"size\", \"Mixed Case\", ra, \"x\"\"y\" FROM " + table))
        .containsExactly("1,2,3,4");
  }

  private Path stars() throws IOException {
    return Files.writeString(folder.resolve("stars-by-hand.csv"), STARS);
  }

  private void ingest(Path file, String table, String... more) {
    Program.Finished finished = Ingest.run(archive, file, table, more);
    assertThat(finished.code()).as(finished.all()).isZero();
  }
}
