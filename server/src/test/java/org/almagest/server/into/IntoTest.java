package org.almagest.server.into;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almagest.server.Guests;
import org.almagest.server.Guests.Ended;
import org.almagest.server.Kinds;
import org.almagest.server.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Results become tables, by HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntoTest {
  private static final String JOE = "joe";
  private static final String ANN = "ann";
  private static final String ENDLESS =
      "FROM kinds.sky AS a, kinds.sky AS b, kinds.sky AS c, kinds.sky AS d";

  private final RunningServer server = RunningServer.start("tables.rows", "1000");
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

  @Test
  void aResultOfEveryTypeComesBackAsItWas() {
    Ended ended = guests.run(JOE, "QUERY", "SELECT * INTO user_joe.everything FROM kinds.kinds");

    assertThat(ended.phase()).as(ended.document()).isEqualTo("COMPLETED");
    assertThat(fields(table(JOE, "SELECT * FROM user_joe.everything")))
        .isEqualTo(fields(table(JOE, "SELECT * FROM kinds.kinds")));
    assertThat(data(table(JOE, "SELECT * FROM user_joe.everything")))
        .isEqualTo(data(table(JOE, "SELECT * FROM kinds.kinds")));
    assertThat(
            guests.rows(
                JOE,
                "SELECT description FROM TAP_SCHEMA.tables WHERE table_name = 'user_joe.everything'"))
        .contains("Result of SELECT * INTO user_joe.everything FROM kinds.kinds")
        .contains("kinds.kinds (doi:10.1/kinds)");
  }

  @Test
  void theJobSaysWhatItHasMade() {
    Ended ended =
        guests.run(
            JOE,
            "QUERY",
            "SELECT TOP 110 id, ra, dec FROM kinds.sky",
            "DEST",
            "Mine",
            "FORMAT",
            "csv");

    assertThat(guests.get(JOE, "/tap/async/%s/results/result".formatted(ended.id())).text())
        .isEqualToNormalizingNewlines("table_name,rows\nuser_joe.Mine,110\n");
    assertThat(
            guests.rows(
                JOE,
                "SELECT COUNT(*) AS n FROM user_joe.mine AS a JOIN kinds.sky AS b"
                    + " ON DISTANCE(POINT(a.ra, a.dec), POINT(b.ra, b.dec)) < 0.001 AND a.id = b.id"))
        .isEqualTo("n\n110\n");
    assertThat(
            guests
                .database()
                .sql(
                    "SELECT count(*) FROM almagest.tables WHERE schema_name = 'user_joe' AND table_name = 'Mine' AND longitude_column = 'ra' AND position_indexed")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void columnsWithoutNamesOrWithOneNameTwiceAreKept() {
    guests.run(JOE, "QUERY", "SELECT TOP 2 id, id, 1+1 INTO twice FROM kinds.sky");

    assertThat(guests.rows(JOE, "SELECT * FROM user_joe.twice").lines().findFirst().orElseThrow())
        .startsWith("id,id_2,");
  }

  @Test
  void aQueryThatBringsTablesAlongMayKeepItsResult() {
    String job =
        guests.beginWithFile(
            JOE,
            "a,b\n1,x\n2,y\n",
            "QUERY",
            "SELECT t.a, s.ra INTO brought FROM TAP_UPLOAD.t AS t JOIN kinds.sky AS s ON s.id = t.a",
            "UPLOAD",
            "t,param:t");

    Ended ended = guests.await(JOE, job);

    assertThat(ended.phase()).as(ended.document()).isEqualTo("COMPLETED");
    assertThat(guests.rows(JOE, "SELECT COUNT(*) AS n FROM user_joe.brought")).isEqualTo("n\n2\n");
  }

  @Test
  void aJobWhoseNodeDiesWhenTheTableIsThereEndsWell() {
    Ended ended =
        guests.run(
            JOE, "QUERY", "SELECT 1 AS one INTO survivor", "DEST", "survivor", "FORMAT", "csv");
    assertThat(ended.phase()).isEqualTo("COMPLETED");

    guests
        .database()
        .sql(
            """
            UPDATE almagest.jobs SET phase = 'QUEUED', ended = NULL, results = '[]', result_bytes = 0, node = NULL
            WHERE id = :id
            """)
        .param("id", ended.id())
        .update();

    assertThat(guests.await(JOE, ended.id()).phase()).isEqualTo("COMPLETED");
    assertThat(guests.get(JOE, "/tap/async/%s/results/result".formatted(ended.id())).text())
        .isEqualToNormalizingNewlines("table_name,rows\nuser_joe.survivor,1\n");
  }

  @Test
  void whatExistsIsNotReplaced() {
    guests.run(JOE, "QUERY", "SELECT 1 AS one INTO there");

    Guests.Reply again =
        guests.post(
            JOE, "/tap/async", "LANG", "ADQL", "QUERY", "SELECT 2 AS one INTO user_joe.THERE");

    assertThat(again.status()).as(again.text()).isEqualTo(409);
    assertThat(guests.rows(JOE, "SELECT one FROM user_joe.there")).isEqualTo("one\n1\n");
  }

  @Test
  void tooManyRowsAreAnErrorAndNotAShortTable() {
    Ended ended = guests.run(JOE, "QUERY", "SELECT id FROM kinds.sky", "DEST", "user_joe.cut");

    assertThat(ended.phase()).isEqualTo("ERROR");
    assertThat(ended.document()).contains("more than 1,000 rows");
    assertNoTable("cut");
    Ended asked =
        guests.run(JOE, "QUERY", "SELECT TOP 10 id FROM kinds.sky", "DEST", "cut", "MAXREC", "5");
    assertThat(asked.document()).contains("more than 5 rows");
    assertNoTable("cut");
  }

  @Test
  void whatFailsHalfWayLeavesNothing() {
    Ended ended = guests.run(JOE, "QUERY", "SELECT 1/(id - 110) AS x INTO broken FROM kinds.sky");

    assertThat(ended.phase()).isEqualTo("ERROR");
    assertThat(ended.document()).contains("division by zero");
    assertNoTable("broken");
  }

  @Test
  void whatIsStoppedLeavesNothing() {
    String job = guests.begin(JOE, "QUERY", "SELECT COUNT(*) AS n INTO stopped " + ENDLESS);

    guests.post(JOE, "/tap/async/%s/phase".formatted(job), "PHASE", "ABORT");

    assertThat(guests.await(JOE, job).phase()).isEqualTo("ABORTED");
    assertNoTable("stopped");
    assertThat(guests.run(JOE, "QUERY", "SELECT 1 AS n INTO stopped").phase())
        .isEqualTo("COMPLETED");
  }

  @Test
  void nobodyMakesTablesOfOthers() {
    Guests.Reply foreign =
        guests.post(ANN, "/tap/async", "LANG", "ADQL", "QUERY", "SELECT 1 AS a INTO user_joe.hers");
    Guests.Reply published =
        guests.post(ANN, "/tap/async", "LANG", "ADQL", "QUERY", "SELECT 1 AS a INTO kinds.hers");
    Guests.Reply anonymous =
        guests.post("", "/tap/async", "LANG", "ADQL", "QUERY", "SELECT 1 AS a INTO hers");

    assertThat(foreign.status()).isEqualTo(403);
    assertThat(published.status()).isEqualTo(400);
    assertThat(anonymous.status()).isEqualTo(401);
    assertNoTable("hers");
  }

  @Test
  void queryAndParameterMustAgree() {
    String query = "SELECT 1 AS a INTO user_ann.agreed";

    assertThat(
            guests.post(ANN, "/tap/async", "LANG", "ADQL", "QUERY", query, "DEST", "other").text())
        .contains("the query says INTO user_ann.agreed and the parameter DEST says other");
    assertThat(guests.run(ANN, "QUERY", query, "DEST", "AGREED").phase()).isEqualTo("COMPLETED");
  }

  @Test
  void aSynchronousQueryMakesNone() {
    String query = "SELECT 1 AS a INTO quick";

    assertThat(guests.ask("", query, "csv").status()).isEqualTo(401);
    assertThat(guests.ask(ANN, query, "csv").status()).isEqualTo(400);
    assertThat(guests.ask(ANN, query, "csv").text()).contains("send this query to /tap/async");
    assertThat(
            guests
                .post(ANN, "/tap/sync", "QUERY", "SELECT 1 AS a", "LANG", "ADQL", "DEST", "quick")
                .text())
        .contains("send this query to /tap/async");
    assertNoTable("quick");
  }

  private void assertNoTable(String name) {
    assertThat(
            guests
                .database()
                .sql(
                    """
                    SELECT (SELECT count(*) FROM pg_class WHERE relname = :name)
                      + (SELECT count(*) FROM almagest.tables WHERE lower(table_name) = :name)
                    """)
                .param("name", name)
                .query(Long.class)
                .single())
        .isZero();
  }

  private String table(String name, String query) {
    Guests.Reply reply = guests.ask(name, query, "votable/td");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.text();
  }

  private static List<String> fields(String votable) {
    return votable.lines().filter(line -> line.contains("<FIELD")).map(String::strip).toList();
  }

  private static String data(String votable) {
    return votable.substring(votable.indexOf("<TABLEDATA"), votable.indexOf("</TABLEDATA>"));
  }
}
