package org.almagest.server.tabletool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /Upload} as its clients see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {
  private final TableService service = TableService.start();
  private final Visitor joe = service.joe();
  private final Visitor jane = service.jane();

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void aTableIsMadeAsAstroqueryAsksForIt() {
    joe.upload(
            Form.of(
                    "TASKID",
                    "-1",
                    "TABLE_NAME",
                    "stars",
                    "TABLE_DESC",
                    "mine: größer",
                    "FORMAT",
                    "votable")
                .file("pytable", TableService.VOTABLE))
        .is(200)
        .says("user_joe.stars has been made; it has 3 rows");

    assertThat(joe.csv("SELECT id, name FROM user_joe.stars ORDER BY id").lines())
        .containsExactly("id,name", "1,Alpha", "2,Beta", "3,Gamma");
    joe.get("/tap-server/tap/tables?tables=user_joe.stars").is(200).says("mine: größer");
    jane.query("SELECT id FROM user_joe.stars").is(400);
  }

  @Test
  void parameterNamesMayBeInAnyCaseAndTheFirstOfTwoFormatsCounts() {
    Form form = Form.of("table_name", "commas", "FORMAT", "csv", "format", "votable");

    joe.upload(form.file("a.csv", "x,y\n1,2\n3,4\n")).is(200).says("2 rows");

    assertThat(joe.csv("SELECT SUM(y) AS s FROM user_joe.commas").lines()).endsWith("6");
  }

  @Test
  void theFileNamesTheTableThatIsNotNamed() {
    joe.upload(Form.of().file("my_list.csv", "x,y\n1,2\n")).is(200).says("user_joe.my_list");
  }

  @Test
  void whatIsNoUploadIsToldApart() {
    joe.upload(Form.of("TABLE_NAME", "nothing").withoutFile()).is(400).says("there is no table");
    joe.post("/tap-server/Upload", "TABLE_NAME", "nothing").is(400).says("there is no table");
    joe.upload(Form.of("TABLE_NAME", "two", "JOBID", "1").file("a.csv", "x\n1\n"))
        .is(400)
        .says("one place");
    joe.upload(Form.of("TABLE_NAME", "odd", "FORMAT", "abacus").file("a", "x\n1\n"))
        .is(400)
        .says("FORMAT \"abacus\" is not known");
    joe.upload(Form.of("TABLE_NAME", "odd", "DELETE", "perhaps")).is(400).says("TRUE or FALSE");
    joe.upload(Form.of("TABLE_NAME", "gone", "URL", "file:///etc/passwd").withoutFile()).is(400);
    joe.upload(Form.of("TABLE_NAME", "gone", "URL", "http:// x").withoutFile())
        .is(400)
        .says("no address");
  }

  @ParameterizedTest
  @CsvSource({"select, 400", "9lives, 400", "a-b, 400", "user_jane.mine, 403", "public.x, 400"})
  void aNameThatCannotBeIsRefusedBeforeTheFileIsRead(String name, int status) {
    joe.upload(Form.of("TABLE_NAME", name).file("a.xml", "<damaged")).is(status);
  }

  @Test
  void aTakenNameIsRefused() {
    service.make("taken");

    joe.upload(Form.of("TABLE_NAME", "TAKEN").file("pytable", TableService.VOTABLE))
        .is(409)
        .says("exists");
  }

  @Test
  void damagedContentLeavesNothing() {
    String damaged = TableService.VOTABLE.replace("<TD>11.5</TD>", "<TD>eleven</TD>");

    joe.upload(Form.of("TABLE_NAME", "damaged").file("pytable", damaged)).is(400).says("eleven");

    joe.query("SELECT * FROM user_joe.damaged").is(400);
    joe.upload(Form.of("TABLE_NAME", "damaged").file("pytable", TableService.VOTABLE)).is(200);
  }

  @Test
  void tooManyRowsOrColumnsAreRefusedWithTheLimit() {
    joe.upload(Form.of("TABLE_NAME", "long").file("a.csv", "x\n" + "1\n".repeat(20_001)))
        .is(413)
        .says("20,000");
    String wide = "c".repeat(1) + ",c".repeat(500);
    joe.upload(Form.of("TABLE_NAME", "wide").file("a.csv", wide + "\n")).is(413).says("500");
  }

  @Test
  void theResultOfAJobBecomesATable() {
    service.make("source");
    String job =
        joe.post(
                "/tap-server/tap/async",
                "LANG",
                "ADQL",
                "PHASE",
                "RUN",
                "FORMAT",
                "votable",
                "QUERY",
                "SELECT id, ra, dec FROM user_joe.source WHERE id > 1")
            .is(303)
            .location();
    assertThat(joe.ended(job)).contains("<uws:phase>COMPLETED");
    String id = job.substring(job.lastIndexOf('/') + 1);
    Form form =
        Form.of("TASKID", "-1", "JOBID", id, "FORMAT", "<built-in function format>").withoutFile();

    joe.upload(form).is(200).says("user_joe.t" + id);

    assertThat(joe.csv("SELECT COUNT(*) AS n FROM user_joe.t" + id).lines()).endsWith("2");
    joe.get("/tap-server/tap/tables?tables=user_joe.t" + id)
        .says("<unit>deg</unit>")
        .says("pos.eq.ra;meta.main");
    jane.upload(Form.of("JOBID", id).withoutFile()).is(403).says("another user's");
    joe.upload(Form.of("JOBID", "123").withoutFile()).is(404);
  }

  @Test
  void aTableIsDeletedByEitherOfItsNames() {
    service.make("one_table");
    service.make("other_table");

    jane.post("/tap-server/Upload", "TABLE_NAME", "user_joe.one_table", "DELETE", "TRUE").is(403);
    jane.post("/tap-server/Upload", "TABLE_NAME", "one_table", "DELETE", "TRUE").is(404);
    joe.post(
            "/tap-server/Upload",
            "TABLE_NAME",
            "one_table",
            "DELETE",
            "TRUE",
            "FORCE_REMOVAL",
            "FALSE")
        .is(200)
        .says("one_table has been deleted");
    joe.upload(Form.of("TABLE_NAME", "user_joe.other_table", "DELETE", "TRUE")).is(200);

    joe.query("SELECT * FROM user_joe.one_table").is(400);
    joe.query("SELECT * FROM user_joe.other_table").is(400);
    joe.post("/tap-server/Upload", "TABLE_NAME", "one_table", "DELETE", "TRUE").is(404);
  }

  @Test
  void aLargeFileIsLoadedByAJob() {
    String rows = "1,some text that takes room\n".repeat(10_000);
    String job =
        joe.upload(Form.of("TABLE_NAME", "large").file("a.csv", "x,t\n" + rows)).is(303).location();

    assertThat(joe.ended(job)).contains("<uws:phase>COMPLETED", "results/result");
    String path = URI.create(job).getPath();
    joe.get(path + "/results/result").is(200).says("name=\"table_name\"");
    joe.get(path + "/parameters/file").is(404);
    assertThat(joe.csv("SELECT COUNT(*) AS n FROM user_joe.large").lines()).endsWith("10000");
  }

  @Test
  void whatIsWrongWithALargeFileIsTheJobsError() {
    String rows = "1,some text that takes room\n".repeat(25_000);
    String job =
        joe.upload(Form.of("TABLE_NAME", "larger").file("a.csv", "x,t\n" + rows))
            .is(303)
            .location();

    assertThat(joe.ended(job)).contains("<uws:phase>ERROR", "20,000");
    joe.query("SELECT * FROM user_joe.larger").is(400);
  }

  /** Nobody may name a file of the server's as the one that was sent. */
  @Test
  void aJobLoadsNoFileButItsOwn() {
    String job =
        joe.post(
                "/tap-server/tap/async",
                "REQUEST",
                "upload",
                "TABLE_NAME",
                "forged",
                "FILE",
                "../other/result-1",
                "PHASE",
                "RUN")
            .is(303)
            .location();

    assertThat(joe.ended(job)).contains("<uws:phase>ERROR", "there is no table");
    String nobodys =
        service
            .nobody()
            .post(
                "/tap-server/tap/async",
                "REQUEST",
                "upload",
                "TABLE_NAME",
                "forged",
                "PHASE",
                "RUN")
            .is(303)
            .location();
    assertThat(service.nobody().ended(nobodys)).contains("<uws:phase>ERROR");
  }

  /** {@code TapPlus(url=...)} knows no other address. */
  @Test
  void theRootTakesUploadsAndChangesToo() {
    Form form = Form.of("TABLE_NAME", "atroot").file("pytable", TableService.VOTABLE);

    joe.send("POST", "/tap-server", form.contentType(), form.bytes()).is(200).says("atroot");
    joe.post(
            "/tap-server",
            "ACTION",
            "radec",
            "TABLE_NAME",
            "user_joe.atroot",
            "RA",
            "ra",
            "DEC",
            "dec")
        .is(200);
    joe.post("/data-server/Upload", "TABLE_NAME", "atroot", "DELETE", "TRUE").is(200);
  }
}
