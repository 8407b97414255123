package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Schemas;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Votable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results in the format that was asked for, under the name that was asked for. */
@ExtendWith(SharedArchive.class)
class ResponseFormatIT {
  private static final String QUERY =
      "SELECT designation, ra, v_mag FROM messier.objects WHERE designation IN ('M 31', 'M 1') ORDER BY designation";

  private final Tap tap;

  ResponseFormatIT(Archive archive) {
    tap = archive.tap();
  }

  // TAP-24, VOT-20
  @Test
  void withoutAWishItIsVotable() {
    Answer answer = tap.query(QUERY).ok();

    assertThat(answer.contentType()).startsWith("application/x-votable+xml");
    assertThat(answer.votable().statuses()).containsExactly("OK");
    assertThat(answer.text()).contains("<BINARY2>");
  }

  // DALI-12, DALI-13
  @ParameterizedTest
  @CsvSource({
    "votable, application/x-votable+xml",
    "application/x-votable+xml, application/x-votable+xml",
    "text/xml, text/xml",
    "application/x-votable+xml;serialization=TABLEDATA, application/x-votable+xml;serialization=TABLEDATA",
    "APPLICATION/X-VOTABLE+XML; serialization=tabledata, application/x-votable+xml;serialization=TABLEDATA",
    "application/x-votable+xml;serialization=BINARY2, application/x-votable+xml;serialization=BINARY2",
    "csv, text/csv;header=present",
    "text/csv, text/csv;header=present",
    "tsv, text/tab-separated-values",
    "text/tab-separated-values, text/tab-separated-values",
    "fits, application/fits",
    "application/fits, application/fits",
    "json, application/json",
    "ecsv, text/x-ecsv",
    "text, text/plain",
    "html, text/html",
    "application/x-votable+xml;serialization=BINARY, application/x-votable+xml;serialization=BINARY"
  })
  void theAnswerBearsTheNameAskedFor(String asked, String contentType) {
    assertThat(tap.query(QUERY, "RESPONSEFORMAT", asked).ok().contentType())
        .startsWithIgnoringCase(contentType);
    assertThat(tap.query(QUERY, "FORMAT", asked).ok().contentType())
        .startsWithIgnoringCase(contentType);
  }

  // DALI-15: a plus sign that was not encoded arrives as a blank
  @Test
  void anUnencodedPlusIsUnderstood() {
    Answer answer =
        tap.get(
            "/sync?FORMAT=application/x-votable+xml&"
                + Tap.encoded("LANG", "ADQL", "QUERY", QUERY));

    assertThat(answer.ok().contentType()).startsWith("application/x-votable+xml");
  }

  // TAP-25
  @Test
  void anUnknownFormatIsAnErrorThatNamesTheKnownOnes() {
    Answer answer = tap.query(QUERY, "RESPONSEFORMAT", "application/x-papyrus");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.votable().message()).contains("application/x-papyrus", "csv");
  }

  // TAP-40, TAP-41
  @Test
  void csvHasNamesFirstAndQuotesWhatNeedsIt() {
    String csv =
        tap.query(
                "SELECT TOP 1 'a,b' AS comma, 'say \"x\"' AS quoted, 1 AS n, NULL AS nothing FROM messier.objects",
                "FORMAT",
                "csv")
            .ok()
            .text();

    assertThat(csv.lines())
        .containsExactly("comma,quoted,n,nothing", "\"a,b\",\"say \"\"x\"\"\",1,");
  }

  // TAP-42
  @Test
  void tsvHasOneTabBetweenCells() {
    List<String> lines = tap.query(QUERY, "FORMAT", "tsv").ok().lines();

    assertThat(lines).hasSize(3).first().isEqualTo("designation\tra\tv_mag");
    assertThat(lines).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(3));
  }

  // VOT-1, VOT-4, DALI-16, DALI-17
  @ParameterizedTest
  @ValueSource(strings = {"votable", "votable/td"})
  void votablesAreValid(String format) {
    String text = tap.query("SELECT TOP 50 * FROM messier.objects", "FORMAT", format).ok().text();

    Schemas.validate(text);
  }

  // VOT-5
  @Test
  void tableDataHasACellForEachField() {
    Votable table = tap.table("SELECT * FROM messier.objects");

    assertThat(table.rows())
        .hasSize(110)
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.names()));
  }

  // TAP-35, TAP-36, TAP-38
  @Test
  void columnsComeInOrderAndEachHasItsOwnName() {
    assertThat(tap.table("SELECT TOP 1 dec AS d, ra, v_mag, 1+1, 2+2 FROM messier.objects").names())
        .hasSize(5)
        .doesNotHaveDuplicates()
        .startsWith("d", "ra");
  }

  // TAP-11
  @Test
  void noRowsIsAResultToo() {
    Answer answer =
        tap.query("SELECT designation FROM messier.objects WHERE designation = 'M 999'").ok();

    assertThat(answer.votable().names()).containsExactly("designation");
    assertThat(answer.votable().statuses()).containsExactly("OK");
  }

  // VOT-13, VOT-15
  @Test
  void specialCharactersStayWellFormed() {
    assertThat(tap.table("SELECT TOP 1 '<a & \"b\">' AS x FROM messier.objects").rows())
        .containsExactly(List.of("<a & \"b\">"));
  }
}
