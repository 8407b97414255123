package org.almagest.it.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almagest.it.accounts.People;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.Form;
import org.almagest.it.harness.Guest;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that nobody means well with. The server has 256 MB for all that it does, says what is wrong
 * and goes on.
 */
@ExtendWith(HostileFilesIT.Besieged.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class HostileFilesIT {
  private static final String SYNC = "/tap-server/tap/sync";
  private static final String UPLOAD = "/tap-server/Upload";
  private static final String QUERY = "SELECT * FROM TAP_UPLOAD.mine";
  private static final int ROWS = 100_000;

  /** Of its own, with limits that are soon reached. */
  static final class Besieged extends SharedArchive {
    @Override
    protected Deployment deployment() {
      return Deployment.fresh()
          .with("ALMAGEST_UPLOADS_ANONYMOUS_ROWS", Integer.toString(ROWS))
          .with("ALMAGEST_UPLOADS_ANONYMOUS_BYTES", "128MB")
          .with("ALMAGEST_UPLOADS_PERQUERY", "3")
          .with("ALMAGEST_TABLES_ROWS", Integer.toString(ROWS))
          .with("ALMAGEST_TABLES_BACKGROUND", "1GB")
          .with("ALMAGEST_TABLES_OWNERBYTES", "64MB");
    }
  }

  private final Archive archive;
  private final Guest anonymous;
  private final Person alice;
  private final Guest session;
  private final FileSite site = FileSite.with(Map.of());

  HostileFilesIT(Archive archive) {
    this.archive = archive;
    anonymous = Guest.of(archive);
    alice = People.newcomer(archive.deployment());
    session = alice.at(archive);
  }

  Stream<HostileFile> files() {
    return HostileFile.all(site.url()).stream();
  }

  @AfterAll
  void close() {
    site.close();
  }

  @AfterEach
  void theServerGoesOn() throws SQLException {
    assertThat(archive.isAlive()).isTrue();
    assertThat(archive.tap().csv("SELECT TOP 1 messier FROM messier.objects")).hasSize(1);
    assertThat(Leftovers.of(archive)).isEmpty();
    assertThat(archive.wholeConsole()).doesNotContain("OutOfMemoryError", "StackOverflowError");
    assertThat(site.asked()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void noQueryIsRunWithIt(HostileFile file) {
    refused(anonymous.post(SYNC, along(file.content())));
  }

  @ParameterizedTest
  @MethodSource("files")
  void noTableIsMadeOfIt(HostileFile file) {
    refused(
        session.post(
            UPLOAD, Form.of("TABLE_NAME", "hostile").file("FILE", "t.vot", file.content())));
    assertThat(session.get("/tap-server/tap/tables").ok().text()).doesNotContain("hostile");
  }

  private static Form along(byte[] file) {
    return Form.of("LANG", "ADQL", "FORMAT", "csv", "QUERY", QUERY, "UPLOAD", "mine,param:f")
        .file("f", "mine", file);
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(400, 413);
    String message = answer.text();
    assertThat(message)
        .doesNotContain("root:", "Exception", "org.almagest", "java.", "uk.ac.starlink", "incident")
        .hasSizeLessThan(5_000);
    assertThat(message.replaceAll("<[^>]*>", "").strip()).hasSizeGreaterThan(15);
  }

  @Test
  void moreRowsThanAllowedAreRefusedWithTheNumber() {
    byte[] many = csv(ROWS + 1);
    tooLarge(anonymous.post(SYNC, along(many)), "100,000");
    tooLarge(
        session.post(
            UPLOAD,
            Form.of("TABLE_NAME", "many").file("FILE", "t.csv", many).with("FORMAT", "csv")),
        "100,000");
    anonymous.post(SYNC, along(csv(ROWS))).ok();
  }

  @Test
  void moreBytesThanAllowedAreRefusedWithTheNumber() {
    byte[] big =
        ("a\n" + ("x".repeat(1999) + "\n").repeat(68_000)).getBytes(StandardCharsets.US_ASCII);
    tooLarge(anonymous.post(SYNC, along(big)), "134,217,728");
  }

  @Test
  void moreTablesThanAllowedAreRefusedWithTheNumber() {
    Form form = Form.of("LANG", "ADQL", "QUERY", "SELECT * FROM TAP_UPLOAD.t0");
    for (int i = 0; i < 4; i++) {
      form.with("UPLOAD", "t%d,param:f%d".formatted(i, i)).file("f" + i, "t", csv(1));
    }
    Answer answer = anonymous.post(SYNC, form);
    assertThat(answer.status()).as(answer.text()).isIn(400, 413);
    assertThat(answer.text()).contains("4", "3");
  }

  @Test
  void moreThanOnesShareOfTheDiskIsRefused() {
    String row = "x".repeat(1000) + "\n";
    byte[] file = ("a\n" + row.repeat(90_000)).getBytes(StandardCharsets.US_ASCII);
    Answer answer =
        session.post(
            UPLOAD, Form.of("TABLE_NAME", "disk", "FORMAT", "csv").file("FILE", "t.csv", file));
    tooLarge(answer, "67,108,864 bytes in the database");
    assertThat(session.get("/tap-server/tap/tables").ok().text()).doesNotContain("disk");
  }

  @Test
  void namesOfNobodyAreRefusedBeforeAnythingIsRead() {
    for (String name :
        List.of(
            "a b",
            "1a",
            "select",
            "a\"b",
            "a;drop",
            "ä",
            "x".repeat(64),
            "a.b.c",
            "messier.objects",
            "tap_schema.tables")) {
      Answer answer =
          session.post(
              UPLOAD,
              Form.of("TABLE_NAME", name).file("FILE", "t.csv", csv(1)).with("FORMAT", "csv"));
      assertThat(answer.status()).as(name + ": " + answer.text()).isIn(400, 403);
    }
    for (String upload :
        List.of(
            "a b,param:f",
            "select,param:f",
            "x,param:g",
            "x,file:///etc/passwd",
            "x,ftp://a/b",
            "x",
            "x,param:f;X,param:f",
            ",param:f")) {
      Answer answer =
          anonymous.post(
              SYNC,
              Form.of(
                      "LANG",
                      "ADQL",
                      "QUERY",
                      "SELECT 1 AS a FROM messier.objects",
                      "UPLOAD",
                      upload)
                  .file("f", "t.csv", csv(1)));
      assertThat(answer.status()).as(upload + ": " + answer.text()).isEqualTo(400);
    }
  }

  private static byte[] csv(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("\n", "a\n", "\n"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void tooLarge(Answer answer, String limit) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(413);
    assertThat(answer.text()).contains(limit);
  }
}
