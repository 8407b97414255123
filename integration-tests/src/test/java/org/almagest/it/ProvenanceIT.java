package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Names;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A result tells what it is counted from, whom to cite, and what can be asked with it. */
@ExtendWith(SharedArchive.class)
class ProvenanceIT {
  private static final String ICRS = "<COOSYS ID=\"frame_1\" system=\"ICRS\" epoch=\"J2016.0\"/>";
  private static final String TCB =
      "<TIMESYS ID=\"frame_2\" timescale=\"TCB\" refposition=\"BARYCENTER\" timeorigin=\"2455197.5\"/>";

  @TempDir private Path folder = Path.of("");

  private final Archive archive;

  ProvenanceIT(Archive archive) {
    this.archive = archive;
  }

  // VOT-22, VOT-23
  @Test
  void framesAndCreditGoWithTheResultAndSurviveItsReturn() throws IOException {
    String table = Names.table("credited");
    publish(table);
    String document = document("SELECT * FROM " + table);
    assertThat(document)
        .contains(ICRS, TCB)
        .contains("<INFO name=\"publication_id\" value=\"doi:10.5270/esa-1\"/>")
        .contains("<INFO name=\"citation\" value=\"Messier (1781)\"/>")
        .containsPattern("<FIELD name=\"ra\"[^>]* ref=\"frame_1\"")
        .containsPattern("<FIELD name=\"seen\"[^>]* ref=\"frame_2\"")
        .containsPattern("<FIELD name=\"id\" datatype=\"short\"/>");

    Path copy = Files.writeString(folder.resolve("copy.vot"), document);
    String again = Names.table("again");
    assertIngested(Ingest.run(archive, copy, again));
    assertThat(document("SELECT * FROM " + again)).contains(ICRS, TCB);
  }

  // VOT-22
  @Test
  void whatIsMadeOfACoordinateKeepsItsFrameOnlyWhileItIsOne() throws IOException {
    String table = Names.table("framed");
    publish(table);
    assertThat(document("SELECT MAX(ra) AS x FROM " + table)).contains(ICRS);
    assertThat(document("SELECT ra - \"dec\" AS x FROM " + table)).doesNotContain("COOSYS");
  }

  // DataLink 1.1 section 4
  @Test
  void aServiceIsAnnouncedWithTheColumnItTakes() throws IOException, SQLException {
    String table = Names.table("served");
    publish(table);
    serve(table);
    assertThat(announced(table))
        .contains("<FIELD ID=\"id\" name=\"id\"")
        .contains("<RESOURCE type=\"meta\" utype=\"adhoc:service\">")
        .contains(
            "<PARAM name=\"accessURL\" datatype=\"char\" arraysize=\"*\" value=\"https://example.org/links\"/>");
    assertThat(document("SELECT ra FROM " + table)).doesNotContain("adhoc:service");
  }

  private void publish(String table) throws IOException {
    Path rows =
        Files.writeString(folder.resolve("rows.csv"), "id,ra,dec,seen\n1,10.5,-20.25,12.5\n");
    Path columns =
        Files.writeString(
            folder.resolve("columns.csv"),
            """
            column_name,ucd,frame
            ra,pos.eq.ra;meta.main,
            dec,pos.eq.dec;meta.main,
            seen,time.epoch,TCB origin=2455197.5 refposition=BARYCENTER
            """);
    assertIngested(
        Ingest.run(
            archive,
            rows,
            table,
            "--columns",
            columns.toString(),
            "--frame",
            "icrs epoch=J2016.0",
            "--doi",
            "https://doi.org/10.5270/esa-1",
            "--cite",
            "Messier (1781)"));
  }

  private static void assertIngested(Program.Finished ingest) {
    assertThat(ingest.code()).as(ingest.all()).isZero();
  }

  private void serve(String table) throws SQLException {
    String[] name = table.split("\\.", 2);
    try (Connection owner = archive.owner();
        PreparedStatement insert =
            owner.prepareStatement(
                """
                INSERT INTO almagest.services (schema_name, table_name, column_name, access_url, standard_id)
                VALUES (?, ?, 'id', 'https://example.org/links', 'ivo://ivoa.net/std/DataLink#links-1.1')
                """)) {
      insert.setString(1, name[0]);
      insert.setString(2, name[1]);
      insert.executeUpdate();
    }
  }

  /** A server hears of the catalogue's changes a moment later. */
  private String announced(String table) {
    long patience = System.nanoTime() + 10_000_000_000L;
    String document = document("SELECT ra, id FROM " + table);
    while (!document.contains("adhoc:service") && System.nanoTime() < patience) {
      document = document("SELECT ra, id FROM " + table);
    }
    return document;
  }

  private String document(String adql) {
    return archive.tap().query(adql).ok().text();
  }
}
