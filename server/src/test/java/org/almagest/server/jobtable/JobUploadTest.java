package org.almagest.server.jobtable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.almagest.server.Guests;
import org.almagest.server.Guests.Ended;
import org.almagest.server.Guests.Reply;
import org.almagest.server.Kinds;
import org.almagest.server.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code JOB_UPLOAD."job<id>"}, by HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobUploadTest {
  private static final String JOE = "joe";
  private static final String ANN = "ann";
  private static final String NOBODY = "";
  private static final String SKY = "SELECT TOP 1500 id, ra, dec FROM kinds.sky ORDER BY id";

  private final RunningServer server = RunningServer.start();
  private final Guests guests = new Guests(server, JOE, ANN);

  @BeforeAll
  void publish() {
    Kinds.publish(guests);
  }

  @AfterAll
  void close() {
    guests.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"votable", "votable/td", "votable/b", "csv", "tsv", "ecsv", "fits", "parquet"})
  void aResultOfEveryFormatThatIsReadIsATable(String format) {
    Ended job = guests.run(JOE, "QUERY", SKY, "FORMAT", format);

    assertThat(guests.rows(JOE, "SELECT COUNT(*) AS n, MAX(id) AS most FROM " + job.table()))
        .isEqualTo("n,most\n1500,1500\n");
    Reply votable = guests.ask(JOE, "SELECT ra FROM " + job.table(), "votable/td");
    assertThat(votable.text())
        .containsPattern("<FIELD[^>]* name=\"ra\"[^>]* datatype=\"double\"")
        .containsPattern("<FIELD[^>]* ucd=\"pos.eq.ra;meta.main\"")
        .containsPattern("<FIELD[^>]* unit=\"deg\"");
  }

  @Test
  void aPackedResultIsRead() {
    Ended job = guests.run(JOE, "QUERY", SKY, "FORMAT", "votable_gzip");

    assertThat(guests.rows(JOE, "SELECT COUNT(*) AS n FROM " + job.table())).isEqualTo("n\n1500\n");
  }

  /** Of what VOTable has words for: it has none for bytes that are no numbers, and for days. */
  @Test
  void valuesOfMostTypesComeBackAsTheyWere() {
    String columns =
        "SELECT a_bool, a_short, an_int, a_long, a_float, a_numeric, a_char, a_varchar, a_text, a_time, a_timestamp,"
            + " an_interval, a_uuid, a_json, a_point, a_circle, a_polygon, a_moc, shorts, doubles, texts, times FROM ";
    Ended job = guests.run(JOE, "QUERY", columns + "kinds.kinds");

    assertThat(guests.rows(JOE, columns + job.table()))
        .isEqualTo(guests.rows(JOE, columns + "kinds.kinds"));
  }

  @Test
  void itIsLoadedOnceAndJoinsWithWhatIsPublished() {
    Ended job = guests.run(JOE, "QUERY", SKY);
    String join =
        "SELECT COUNT(*) AS n FROM %s AS a JOIN kinds.sky AS b ON 1 = CONTAINS(POINT(b.ra, b.dec), CIRCLE(a.ra, a.dec, 0.001))"
            .formatted(job.table());

    assertThat(guests.rows(JOE, join)).isEqualTo("n\n1500\n");
    long first = storage(job);
    assertThat(guests.rows(JOE, join)).isEqualTo("n\n1500\n");
    assertThat(guests.run(JOE, "QUERY", join).phase()).isEqualTo("COMPLETED");

    assertThat(storage(job)).isEqualTo(first);
  }

  @Test
  void manyAtOnceLoadItOnce() {
    Ended job = guests.run(JOE, "QUERY", SKY);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<CompletableFuture<String>> answers =
          Stream.generate(() ->
                  CompletableFuture.supplyAsync(
                      () -> guests.rows(JOE, "SELECT COUNT(*) AS n FROM " + job.table()), threads))
              .limit(8)
              .toList();

      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("n\n1500\n"));
    }
  }

  @Test
  void namesAreFoundAsClientsWriteThem() {
    Ended job = guests.run(JOE, "QUERY", "SELECT 7 AS seven");
    String id = job.id();

    assertThat(
            List.of(
                "JOB_UPLOAD.\"job" + id + "\"",
                "job_upload.job" + id,
                "JOB_UPLOAD.JOB" + id.toUpperCase(Locale.ROOT)))
        .allSatisfy(name ->
            assertThat(guests.rows(JOE, "SELECT seven FROM " + name)).isEqualTo("seven\n7\n"));
    assertThat(
            guests.rows(
                JOE,
                "SELECT a.seven FROM job_upload.job%s AS a, JOB_UPLOAD.\"job%s\" AS b"
                    .formatted(id, id)))
        .isEqualTo("seven\n7\n");
  }

  /** The line of the Gaia archive's help, with the quotes as curl sends them. */
  @Test
  void theLineOfGaiasHelpWorks() {
    Ended job = guests.run(JOE, "QUERY", SKY);

    Reply reply =
        guests.get(
            JOE,
            "/tap/sync?REQUEST=doQuery&LANG=ADQL&FORMAT=csv&QUERY=SELECT+TOP+5+id,ra,dec+FROM+JOB_UPLOAD."
                + URLEncoder.encode("\"job" + job.id() + "\"", UTF_8));

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.text().lines()).hasSize(6);
  }

  @Test
  void whoMayReadAJobMayReadItsTable() {
    Ended own = guests.run(JOE, "QUERY", "SELECT 1 AS one");
    Ended open = guests.run(NOBODY, "QUERY", "SELECT 2 AS two");

    assertThat(guests.rows(ANN, "SELECT two FROM " + open.table())).isEqualTo("two\n2\n");
    assertThat(guests.rows(NOBODY, "SELECT two FROM " + open.table())).isEqualTo("two\n2\n");
    assertThat(guests.rows(JOE, "SELECT one FROM " + own.table())).isEqualTo("one\n1\n");
    assertThat(guests.ask(ANN, "SELECT one FROM " + own.table(), "csv").status()).isEqualTo(403);
    assertThat(guests.ask(NOBODY, "SELECT one FROM " + own.table(), "csv").status()).isEqualTo(401);
  }

  @Test
  void whatHasNoResultSaysWhy() {
    Ended failed = guests.run(JOE, "QUERY", "SELECT nonsense FROM kinds.sky");
    String waiting =
        guests
            .post(JOE, "/tap/async", "LANG", "ADQL", "QUERY", "SELECT 1 AS one")
            .text()
            .replaceAll("(?s).*<(?:uws:)?jobId>([^<]+)<.*", "$1");
    Ended json = guests.run(JOE, "QUERY", "SELECT 1 AS one", "FORMAT", "json");

    assertRefused(failed.table(), 400, "has no result that could be a table: it has failed");
    assertRefused("JOB_UPLOAD.\"job" + waiting + "\"", 400, "it is PENDING; wait until");
    assertRefused(json.table(), 400, "run it again with FORMAT=votable, csv");
    assertRefused("JOB_UPLOAD.job123o456", 404, "there is no job 123o456");
    assertRefused("JOB_UPLOAD.mine", 404, "are called \"job\" and the name of a job");
  }

  @Test
  void noListOfTablesShowsIt() {
    Ended job = guests.run(JOE, "QUERY", "SELECT 1 AS one");
    guests.rows(JOE, "SELECT one FROM " + job.table());

    assertThat(guests.get(JOE, "/tap/tables").text()).doesNotContain(job.id());
    assertThat(
            guests.rows(
                JOE,
                "SELECT COUNT(*) AS n FROM TAP_SCHEMA.tables WHERE table_name LIKE '%JOB_UPLOAD%'"))
        .isEqualTo("n\n0\n");
  }

  @Test
  void aTableGoesWithItsJob() {
    Ended job = guests.run(JOE, "QUERY", "SELECT 1 AS one");
    guests.rows(JOE, "SELECT one FROM " + job.table());
    assertThat(isStored(job)).isTrue();

    guests.delete(JOE, "/tap/async/" + job.id());
    assertRefused(job.table(), 404, "there is no job");
    server.context().getBean(JobTableSweep.class).sweep();

    assertThat(isStored(job)).isFalse();
  }

  @Test
  void aTableThatNobodyHasNamedForLongGoesAndComesBack() {
    Ended job = guests.run(JOE, "QUERY", "SELECT 1 AS one");
    guests.rows(JOE, "SELECT one FROM " + job.table());
    guests
        .database()
        .sql("UPDATE almagest.job_tables SET used = now() - interval '1 day' WHERE job_id = :job")
        .param("job", job.id())
        .update();

    server.context().getBean(JobTableSweep.class).sweep();

    assertThat(isStored(job)).isFalse();
    assertThat(guests.rows(JOE, "SELECT one FROM " + job.table())).isEqualTo("one\n1\n");
  }

  @Test
  void roomIsMadeByWhatHasNotBeenUsedForLongest() {
    Ended old = guests.run(JOE, "QUERY", SKY);
    Ended fresh = guests.run(JOE, "QUERY", SKY);
    Stream.of(old, fresh)
        .forEach(job -> guests.rows(JOE, "SELECT COUNT(*) AS n FROM " + job.table()));
    guests
        .database()
        .sql("UPDATE almagest.job_tables SET used = now() - interval '1 hour' WHERE job_id = :job")
        .param("job", old.id())
        .update();
    LoadedTables loaded = server.context().getBean(LoadedTables.class);
    JobTableDrops drops = server.context().getBean(JobTableDrops.class);

    assertThat(drops.makeRoom(1000, loaded.bytes())).isTrue();
    assertThat(isStored(old)).isFalse();
    assertThat(isStored(fresh)).isTrue();
    assertThat(drops.makeRoom(1000, loaded.bytes())).isFalse();
  }

  private void assertRefused(String table, int status, String message) {
    Reply reply = guests.ask(JOE, "SELECT * FROM " + table, "csv");
    assertThat(reply.text()).contains(message);
    assertThat(reply.status()).isEqualTo(status);
  }

  /** What PostgreSQL calls its file, which is another one after it has been loaded again. */
  private long storage(Ended job) {
    return guests
        .database()
        .sql("SELECT relfilenode FROM pg_class WHERE relname = :name")
        .param("name", "job" + job.id())
        .query(Long.class)
        .single();
  }

  private boolean isStored(Ended job) {
    return guests
            .database()
            .sql("SELECT count(*) FROM pg_class WHERE relname = :name")
            .param("name", "job" + job.id())
            .query(Long.class)
            .single()
        > 0;
  }
}
