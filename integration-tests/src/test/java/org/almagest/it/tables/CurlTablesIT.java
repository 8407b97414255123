package org.almagest.it.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.almagest.it.accounts.People;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.RealClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Uploads and tables of one's own by the command lines that Gaia's users know. */
@ExtendWith(TablesArchive.class)
class CurlTablesIT {
  private static final Pattern JOB = Pattern.compile("(?im)^location: \\S+/async/([0-9a-z]+)\\s*$");

  private final Person alice;
  private final String root;
  private final Path folder;
  private final String file;
  private final String schema;

  CurlTablesIT(Archive archive, @TempDir Path folder) {
    Deployment deployment = archive.deployment();
    alice = People.newcomer(deployment);
    schema = "user_" + alice.name();
    root = "https://localhost:%d/tap-server".formatted(deployment.httpsPort());
    this.folder = folder;
    file = folder.resolve("test_ra_dec.vot").toString();
  }

  @BeforeEach
  void signIn() throws IOException {
    Files.write(
        Path.of(file),
        Votables.of(
            """
            <FIELD name="ra" datatype="double" unit="deg"/>
            <FIELD name="dec" datatype="double" unit="deg"/>\
            """,
            "83.633|22.014",
            "10.684|41.269"));
    curl(
        "-k",
        "-c",
        jar(),
        "-X",
        "POST",
        "-d",
        "username=" + alice.name(),
        "--data-urlencode",
        "password=" + alice.password(),
        "-L",
        root + "/login");
  }

  @Test
  void aTableComesAlongWithAQuery() {
    String answer =
        curl(
            "-k",
            "--form",
            "UPLOAD=table_c,param:table1",
            "--form",
            "table1=@" + file,
            "--form",
            "LANG=ADQL",
            "--form",
            "REQUEST=doQuery",
            "--form",
            "QUERY=select top 5 * from tap_upload.table_c",
            root + "/tap/sync");

    assertThat(answer).contains("<VOTABLE", "QUERY_STATUS", "name=\"ra\"", "unit=\"deg\"");
  }

  @Test
  void aTableIsUploadedFlaggedAndDeleted() {
    upload("FILE=@" + file, "TABLE_NAME=mine", "TABLE_DESC=two of them");
    assertThat(tables()).contains(schema + ".mine", "two of them");
    assertThat(rows(schema + ".mine")).containsExactly("10.684,41.269", "83.633,22.014");

    String edit = "ACTION=radec&TABLE_NAME=" + schema + ".mine&RA=ra&DEC=dec";
    own("-X", "POST", "--data", edit, root + "/TableTool");
    assertThat(tables()).contains("esatapplus:flags=\"1\"");

    upload("TABLE_NAME=mine", "DELETE=TRUE");
    assertThat(tables()).doesNotContain(schema + ".mine");
  }

  @Test
  void tablesComeInOtherFormats() throws IOException {
    Path csv = Files.writeString(folder.resolve("t.csv"), "ra,dec\n1.5,-2\n");
    Path ascii = Files.writeString(folder.resolve("t.txt"), "ra dec\n1.5 -2\n");
    upload("FILE=@" + csv, "TABLE_NAME=as_csv", "FORMAT=CSV");
    upload("FILE=@" + ascii, "TABLE_NAME=as_ascii", "FORMAT=ASCII");
    for (String name : List.of("as_csv", "as_ascii")) {
      assertThat(rows(schema + "." + name)).as(name).hasSize(1);
      upload("TABLE_NAME=" + name, "DELETE=TRUE", "FORCE_REMOVAL=TRUE");
    }
  }

  @Test
  void aJobIsATableInAQuery() throws IOException {
    String made =
        own(
            "-i",
            "-X",
            "POST",
            "--data",
            "PHASE=run&LANG=ADQL&REQUEST=doQuery&QUERY=select+top+5+*+from+demo.sky",
            root + "/tap/async");
    Matcher job = JOB.matcher(made);
    assertThat(job.find()).as(made).isTrue();
    own(root + "/tap/async/" + job.group(1) + "?WAIT=60");
    Path result = folder.resolve("my_job_results.vot.gz");

    own(
        "--output",
        result.toString(),
        root
            + "/tap/sync?REQUEST=doQuery&LANG=ADQL&FORMAT=votable&QUERY=SELECT+TOP+5+ra,dec+FROM+"
            + "JOB_UPLOAD.\"job"
            + job.group(1)
            + "\"");

    try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(result))) {
      assertThat(new String(packed.readAllBytes(), StandardCharsets.UTF_8))
          .contains("name=\"ra\"", "value=\"OK\"");
    }
  }

  @Test
  void nobodyUploadsWithoutAName() {
    String status =
        curl(
            "-k",
            "-o",
            "/dev/null",
            "-w",
            "%{http_code}",
            "-F",
            "FILE=@" + file,
            "-F",
            "TABLE_NAME=mine",
            root + "/Upload");
    assertThat(status).isEqualTo("401");
  }

  /** As shown to users, and it must go well. */
  private void upload(String... fields) {
    List<String> words = new ArrayList<>(List.of("--fail-with-body", "-X", "POST"));
    for (String field : fields) {
      words.addAll(List.of("-F", field));
    }
    words.add(root + "/Upload");
    own(words.toArray(String[]::new));
  }

  private String tables() {
    return own("-X", "POST", "-L", root + "/tap/tables");
  }

  private List<String> rows(String table) {
    String csv =
        own(
            "--data-urlencode",
            "QUERY=SELECT ra, dec FROM " + table + " ORDER BY ra",
            "-d",
            "LANG=ADQL&FORMAT=csv",
            root + "/tap/sync");
    return csv.lines().skip(1).toList();
  }

  private String own(String... words) {
    List<String> all = new ArrayList<>(List.of("-k", "-b", jar()));
    all.addAll(List.of(words));
    return curl(all.toArray(String[]::new));
  }

  private String jar() {
    return folder.resolve("cookies.txt").toString();
  }

  private static String curl(String... words) {
    return RealClients.curl(words);
  }
}
