package org.almagest.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.Guest;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Xml;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows that are a group's until their date, as an operator restricts them and clients find them.
 */
@ExtendWith(AccountArchive.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateRowsIT {
  private static final String TABLE = "rows_it.raw";
  private static final String IDS = "SELECT id FROM rows_it.raw ORDER BY id";
  private static final String SYNC = "/tap-server/tap/sync";
  private static final String ASYNC = "/tap-server/tap/async";

  /** Public since 2001: 1 and 4. The group's until 2999, or for ever: 2 and 5. Another's: 3. */
  private static final String ROWS =
      """
      id,target,ra,dec,programme,release_date
      1,10,10.0,10.0,it-mine,2001-01-01T00:00:00
      2,10,10.1,10.0,it-mine,2999-01-01T00:00:00
      3,20,10.0,10.1,it-other,2999-01-01T00:00:00
      4,30,50.0,10.0,,2001-06-01T00:00:00
      5,20,50.1,10.0,it-mine,
      """;

  private static final String RULE =
      "all rows, until their release_date, but for the group in their programme";

  private static final String TARGETS = "target,name\n10,ten\n20,twenty\n30,thirty\n40,forty\n";

  private final Archive archive;
  private final Deployment operator;
  private final Person member;
  private final Guest anonymous;
  private final Guest stranger;
  private final Guest session;

  PrivateRowsIT(Archive archive) {
    this.archive = archive;
    operator = archive.deployment();
    member = People.newcomer(operator);
    anonymous = Guest.of(archive);
    stranger = People.newcomer(operator).at(archive);
    session = member.at(archive);
  }

  @BeforeAll
  void publish(@TempDir Path folder) throws IOException {
    ingest(folder, TARGETS, "rows_it.targets");
    ingest(folder, ROWS, TABLE);
    People.succeeded(operator.command("group", "add", "it-mine", "--title", "Ours"));
    People.succeeded(operator.command("group", "add", "it-other"));
    assertThat(members("--add")).isEqualTo("it-mine (Ours): " + member.name() + "\n");
    restrict();
  }

  private void restrict() {
    String said =
        People.succeeded(
            operator.command(
                "restrict",
                TABLE,
                "--release-column",
                "RELEASE_DATE",
                "--group-column",
                "programme"));
    assertThat(said).endsWith(": " + RULE + "\n");
  }

  private String members(String change) {
    return People.succeeded(operator.command("group", "members", "it-mine", change, member.name()));
  }

  private void ingest(Path folder, String csv, String table, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), csv);
    List<String> words =
        Stream.concat(Stream.of("ingest", file.toString(), "--table", table), Stream.of(more))
            .toList();
    People.succeeded(operator.command(words.toArray(String[]::new)));
  }

  /** What is told to whoever may see the public rows, and to a member. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          SELECT id FROM rows_it.raw ORDER BY id | 1 4 | 1 2 4 5
          SELECT COUNT(*) FROM rows_it.raw | 2 | 4
          SELECT MAX(id) FROM rows_it.raw | 4 | 5
          SELECT TOP 1 id FROM rows_it.raw ORDER BY id DESC | 4 | 5
          SELECT r.id FROM rows_it.raw AS r JOIN rows_it.targets AS t ON r.target = t.target ORDER BY r.id | 1 4 | 1 2 4 5
          SELECT a.id * 10 + b.id AS pair FROM rows_it.raw AS a JOIN rows_it.raw AS b ON a.target = b.target ORDER BY pair | 11 44 | 11 12 21 22 44 55
          SELECT target FROM rows_it.targets AS t WHERE EXISTS (SELECT 1 FROM rows_it.raw AS r WHERE r.target = t.target) ORDER BY target | 10 30 | 10 20 30
          SELECT target FROM rows_it.targets WHERE target NOT IN (SELECT target FROM rows_it.raw) ORDER BY target | 20 40 | 40
          SELECT s.n FROM (SELECT target, COUNT(*) AS n FROM rows_it.raw GROUP BY target) AS s ORDER BY s.target | 1 1 | 2 1 1
          SELECT id FROM rows_it.raw UNION SELECT target FROM rows_it.targets ORDER BY 1 | 1 4 10 20 30 40 | 1 2 4 5 10 20 30 40
          WITH mine AS (SELECT id FROM rows_it.raw WHERE id > 1) SELECT id FROM mine ORDER BY id | 4 | 2 4 5
          SELECT id FROM rows_it.raw WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(10, 10, 1)) ORDER BY id | 1 | 1 2
          SELECT id FROM rows_it.raw WHERE release_date IS NULL OR programme = 'it-other' ORDER BY id | "" | 5
          """)
  void everyFormOfQueryYieldsWhatTheCallerMaySee(String query, String all, String members) {
    assertThat(asked(anonymous, query)).isEqualTo(all);
    assertThat(asked(stranger, query)).isEqualTo(all);
    assertThat(asked(session, query)).isEqualTo(members);
  }

  @Test
  void whoeverComesByWhateverWayIsTheSame() {
    String token = Tokens.make(session, "read").secret();
    String webToken = Identities.webToken(Guest.of(archive), member);
    for (Guest way :
        List.of(
            session,
            anonymous.basic(member.name(), member.password()),
            anonymous.bearer(token),
            anonymous.bearer(webToken))) {
      assertThat(asked(way, IDS)).isEqualTo("1 2 4 5");
      assertThat(values(way.get(SYNC + "?" + Tap.encoded(parameters(IDS))))).isEqualTo("1 2 4 5");
    }
    assertThat(values(anonymous.get(SYNC + "?" + Tap.encoded(parameters(IDS))))).isEqualTo("1 4");
  }

  @Test
  void theHeadOfAnAnswerTellsNobodyMore() {
    String path = SYNC + "?" + Tap.encoded(parameters(IDS));
    for (Guest guest : List.of(anonymous, stranger, session)) {
      Answer head = guest.head(path).ok();
      assertThat(head.text()).isEmpty();
      assertThat(head.headers().firstValue("Content-Length")).isEmpty();
    }
  }

  @Test
  void aJobReadsForWhomItIs() {
    assertThat(result(session)).isEqualTo("1 2 4 5");
    assertThat(result(stranger)).isEqualTo("1 4");
    assertThat(result(anonymous)).isEqualTo("1 4");
  }

  private String result(Guest guest) {
    Answer made = guest.post(ASYNC, "LANG", "ADQL", "QUERY", IDS, "FORMAT", "csv", "PHASE", "RUN");
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    String location = made.headers().firstValue("Location").orElseThrow();
    String job = ASYNC + location.substring(location.lastIndexOf('/'));
    String phase = phase(guest, job, "");
    while (List.of("PENDING", "QUEUED", "EXECUTING").contains(phase)) {
      phase = phase(guest, job, "?WAIT=30&PHASE=" + phase);
    }
    assertThat(phase).isEqualTo("COMPLETED");
    return values(guest.get(job + "/results/result"));
  }

  private static String phase(Guest guest, String job, String query) {
    return Xml.text(Xml.parse(guest.get(job + query).ok().text()).getDocumentElement(), "phase");
  }

  @Test
  void whoLeavesTheGroupSeesNoMoreAtTheNextQuery() {
    assertThat(asked(session, IDS)).isEqualTo("1 2 4 5");
    assertThat(members("--remove")).isEqualTo("it-mine (Ours): nobody\n");
    assertThat(asked(session, IDS)).isEqualTo("1 4");
    members("--add");
    assertThat(asked(session, IDS)).isEqualTo("1 2 4 5");
  }

  @Test
  void anotherTableInItsPlaceIsRestrictedToo(@TempDir Path folder) throws IOException {
    ingest(folder, ROWS + "6,10,1,1,it-mine,2999-01-01T00:00:00\n", TABLE, "--replace");
    assertThat(asked(anonymous, IDS)).isEqualTo("1 4");
    assertThat(asked(session, IDS)).isEqualTo("1 2 4 5 6");
    ingest(folder, ROWS, TABLE, "--replace");
  }

  @Test
  void whatIsLiftedIsForEverybody() {
    assertThat(People.succeeded(operator.command("restrict", "list")))
        .containsPattern("(?m)^rows_it\\.raw \\d+: " + RULE + "$");
    assertThat(People.succeeded(operator.command("group", "list")))
        .contains("it-mine (Ours): " + member.name() + "\n", "it-other: nobody\n");

    assertThat(People.succeeded(operator.command("restrict", "remove", TABLE)))
        .startsWith("lifted: " + TABLE + " ");

    assertThat(asked(anonymous, IDS)).isEqualTo("1 2 3 4 5");
    assertThat(People.succeeded(operator.command("restrict", "list"))).doesNotContain(TABLE);
    restrict();
    assertThat(asked(anonymous, IDS)).isEqualTo("1 4");
  }

  @Test
  void whatCannotBeRestrictedSoIsRefusedInOneSentence() {
    refused("table rows_it.raw has no column \"relaese\"", "--release-column", "relaese");
    refused("nobody would ever see these rows", "--where", "id = 1");
    refused("there is no group it-none", "--group", "it-none");
    assertThat(asked(session, IDS)).isEqualTo("1 2 4 5");
  }

  private void refused(String why, String... options) {
    List<String> words = Stream.concat(Stream.of("restrict", TABLE), Stream.of(options)).toList();
    Program.Finished finished = operator.command(words.toArray(String[]::new));
    assertThat(finished.code()).as(finished.all()).isEqualTo(1);
    assertThat(finished.err()).startsWith("almagest: ").contains(why).hasLineCount(1);
    assertThat(finished.out()).isEmpty();
  }

  private static String asked(Guest guest, String query) {
    return values(guest.post(SYNC, parameters(query)));
  }

  private static String[] parameters(String query) {
    return new String[] {"LANG", "ADQL", "FORMAT", "csv", "QUERY", query};
  }

  private static String values(Answer answer) {
    List<String> lines = answer.ok().lines();
    return String.join(" ", lines.subList(1, lines.size()));
  }
}
