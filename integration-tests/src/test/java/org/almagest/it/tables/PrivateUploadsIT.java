package org.almagest.it.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almagest.it.accounts.People;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.Form;
import org.almagest.it.harness.Guest;
import org.almagest.it.harness.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are a group's stay so beside tables that people bring, and on the way into theirs. */
@ExtendWith(TablesArchive.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateUploadsIT {
  private static final String SYNC = "/tap-server/tap/sync";

  /** Public: 1 and 4; the group's: 2; nobody's else: 3. */
  private static final String ROWS =
      """
      id,ra,dec,programme,release_date
      1,10.0,10.0,up-mine,2001-01-01T00:00:00
      2,10.1,10.0,up-mine,2999-01-01T00:00:00
      3,10.0,10.1,up-other,2999-01-01T00:00:00
      4,50.0,10.0,,2001-06-01T00:00:00
      """;

  private final Archive archive;
  private final Person member;
  private final Person other;
  private final Guest session;
  private final Guest stranger;

  PrivateUploadsIT(Archive archive) {
    this.archive = archive;
    member = People.newcomer(archive.deployment());
    other = People.newcomer(archive.deployment());
    session = member.at(archive);
    stranger = other.at(archive);
  }

  @BeforeAll
  void publish(@TempDir Path folder) throws IOException {
    Deployment operator = archive.deployment();
    Path file = Files.writeString(folder.resolve("raw.csv"), ROWS);
    People.succeeded(operator.command("ingest", file.toString(), "--table", "up_it.raw"));
    People.succeeded(operator.command("group", "add", "up-mine"));
    People.succeeded(operator.command("group", "add", "up-other"));
    People.succeeded(operator.command("group", "members", "up-mine", "--add", member.name()));
    People.succeeded(
        operator.command(
            "restrict",
            "up_it.raw",
            "--release-column",
            "release_date",
            "--group-column",
            "programme"));
  }

  /** What is told to whoever may see the public rows, and to a member. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          SELECT u.id FROM TAP_UPLOAD.mine AS u JOIN up_it.raw AS r ON r.id = u.id ORDER BY u.id | 1 4 | 1 2 4
          SELECT u.id FROM TAP_UPLOAD.mine AS u JOIN up_it.raw AS r ON 1=CONTAINS(POINT(r.ra, r.dec), CIRCLE(u.ra, u.dec, 0.001)) ORDER BY u.id | 1 4 | 1 2 4
          SELECT u.id FROM TAP_UPLOAD.mine AS u JOIN up_it.raw AS r ON DISTANCE(r.ra, r.dec, u.ra, u.dec) < 0.001 ORDER BY u.id | 1 4 | 1 2 4
          SELECT u.id FROM TAP_UPLOAD.mine AS u LEFT JOIN up_it.raw AS r ON r.id = u.id WHERE r.id IS NULL ORDER BY u.id | 2 3 | 3
          SELECT u.id FROM TAP_UPLOAD.mine AS u WHERE EXISTS (SELECT 1 FROM up_it.raw AS r WHERE r.id = u.id) ORDER BY u.id | 1 4 | 1 2 4
          SELECT COUNT(*) FROM TAP_UPLOAD.mine AS u, up_it.raw AS r | 8 | 12
          SELECT r.id FROM up_it.raw AS r WHERE r.id IN (SELECT id FROM TAP_UPLOAD.mine) ORDER BY r.id | 1 4 | 1 2 4
          SELECT id FROM up_it.raw UNION SELECT id + 10 AS id FROM TAP_UPLOAD.mine ORDER BY 1 | 1 4 11 12 13 14 | 1 2 4 11 12 13 14
          """)
  void anUploadFindsWhatItsBringerMaySee(String query, String all, String members) {
    assertThat(asked(Guest.of(archive), query)).isEqualTo(all);
    assertThat(asked(stranger, query)).isEqualTo(all);
    assertThat(asked(session, query)).isEqualTo(members);
  }

  /** A condition that fails on a hidden row would tell of it. */
  @Test
  void noConditionOfAnUploadFailsOnHiddenRows() {
    String query =
        "SELECT u.id FROM TAP_UPLOAD.mine AS u JOIN up_it.raw AS r ON r.id = u.id"
            + " WHERE 1 / (r.id - 2) > -100 AND 1 / (r.id - 3) > -100 ORDER BY u.id";
    assertThat(asked(stranger, query)).isEqualTo("1 4");
  }

  @Test
  void aTableMadeOfAQueryHoldsWhatItsMakerMaySee() {
    String into = "SELECT id, ra, dec INTO user_%s.seen FROM up_it.raw";
    for (Person person : List.of(other, member)) {
      Guest guest = person.equals(other) ? stranger : session;
      Job job = Job.run(guest, into.formatted(person.name()));
      assertThat(job.phase()).as(job.text()).isEqualTo("COMPLETED");
    }
    String query = "SELECT id FROM user_%s.seen ORDER BY id";
    assertThat(plain(stranger, query.formatted(other.name()))).isEqualTo("1 4");
    assertThat(plain(session, query.formatted(member.name()))).isEqualTo("1 2 4");
    assertThat(refused(stranger, query.formatted(member.name()))).contains("seen");
  }

  @Test
  void aMatchFindsWhatItsMakerMaySee() {
    for (Person person : List.of(other, member)) {
      Guest guest = person.equals(other) ? stranger : session;
      Answer made =
          guest.post(
              "/tap-server/Upload",
              Form.of("TABLE_NAME", "all_four").file("FILE", "t.vot", upload()));
      assertThat(made.status()).as(made.text()).isEqualTo(200);
      Job job =
          Job.run(
              guest,
              "SELECT crossmatch_positional('user_%s','all_four','up_it','raw',1.0,'matched') FROM dual"
                  .formatted(person.name()));
      assertThat(job.phase()).as(job.text()).isEqualTo("COMPLETED");
    }
    String query = "SELECT COUNT(*) FROM user_%s.matched";
    assertThat(plain(stranger, query.formatted(other.name()))).isEqualTo("2");
    assertThat(plain(session, query.formatted(member.name()))).isEqualTo("3");
  }

  @Test
  void aJobsResultIsItsOwners() {
    Job job = Job.run(session, "SELECT id FROM up_it.raw");
    String query = "SELECT id FROM JOB_UPLOAD.\"job%s\" ORDER BY id".formatted(job.id());
    assertThat(plain(session, query)).isEqualTo("1 2 4");
    assertThat(refused(stranger, query)).contains(job.id());
    assertThat(refused(Guest.of(archive), query)).contains(job.id());
  }

  private static byte[] upload() {
    return Votables.of(
        """
        <FIELD name="id" datatype="int" ucd="meta.id;meta.main"/>
        <FIELD name="ra" datatype="double" unit="deg" ucd="pos.eq.ra;meta.main"/>
        <FIELD name="dec" datatype="double" unit="deg" ucd="pos.eq.dec;meta.main"/>\
        """,
        "1|10.0|10.0",
        "2|10.1|10.0",
        "3|10.0|10.1",
        "4|50.0|10.0");
  }

  private static String asked(Guest guest, String query) {
    Form form =
        Form.of("LANG", "ADQL", "FORMAT", "csv", "QUERY", query, "UPLOAD", "mine,param:f")
            .file("f", "mine.vot", upload());
    return values(guest.post(SYNC, form));
  }

  private static String plain(Guest guest, String query) {
    return values(ask(guest, query));
  }

  private static String refused(Guest guest, String query) {
    Answer answer = ask(guest, query);
    assertThat(answer.status()).isBetween(400, 404);
    return answer.text();
  }

  private static Answer ask(Guest guest, String query) {
    return guest.post(SYNC, "LANG", "ADQL", "FORMAT", "csv", "QUERY", query);
  }

  private static String values(Answer answer) {
    List<String> lines = answer.ok().lines();
    return String.join(" ", lines.subList(1, lines.size()));
  }
}
