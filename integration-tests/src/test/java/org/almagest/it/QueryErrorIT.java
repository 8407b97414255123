package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Schemas;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Votable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is said, with its place and the way out; nothing of the inside is shown. */
@ExtendWith(SharedArchive.class)
class QueryErrorIT {
  private final Tap tap;

  QueryErrorIT(Archive archive) {
    tap = archive.tap();
  }

  @Test
  void anUnknownTableIsToldWithItsPlaceAndTheNearestName() {
    assertThat(refusal("SELECT *\nFROM messier.object"))
        .contains("line 2", ":6", "messier.object", "messier.objects");
  }

  @Test
  void anUnknownColumnIsToldWithItsPlaceAndTheNearestName() {
    assertThat(refusal("SELECT designatio FROM messier.objects"))
        .contains("1:8", "designatio", "\"designation\"");
  }

  @Test
  void aSyntaxErrorTellsWhatWasFoundAndWhatWasExpected() {
    assertThat(refusal("SELECT designation FROM messier.objects WHERE ORDER BY v_mag"))
        .contains("line 1:47", "ORDER")
        .containsIgnoringCase("expected");
    assertThat(refusal("SELECT designation FORM messier.objects"))
        .contains("line 1:20", "FORM", "did you mean FROM?");
  }

  // the query of taplint
  @Test
  void duffQueryFails() {
    assertThat(refusal("DUFF QUERY")).contains("line 1:1", "DUFF");
  }

  // DALI-20, and the exact words that astroquery looks for
  @Test
  void theErrorDocumentHasTheInfoByTheLetter() {
    Answer answer = tap.query("SELECT < FROM messier.objects");

    assertThat(answer.contentType()).startsWith("application/x-votable+xml");
    assertThat(answer.text()).contains("<INFO name=\"QUERY_STATUS\" value=\"ERROR\">");
    Schemas.validate(answer.text());
  }

  // TAP-46
  @Test
  void whoAsksForTextIsToldInText() {
    Answer answer = tap.query("DUFF QUERY", "FORMAT", "csv");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("text/plain");
    assertThat(answer.text()).contains("DUFF").doesNotContain("<");
  }

  // TAP-22
  @Test
  void aMissingQueryIsTold() {
    Answer answer = tap.post("/sync", "LANG", "ADQL");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.votable().message()).contains("QUERY");
  }

  // DALI-3, TAP-62
  @Test
  void twoDifferentQueriesAreRefused() {
    Answer answer = tap.query("SELECT 1 FROM messier.objects", "query", "SELECT 2 FROM demo.sky");

    assertThat(answer.status()).isEqualTo(400);
  }

  // clients repeat themselves
  @Test
  void theSameValueTwiceIsOneValue() {
    Answer answer = tap.query("SELECT TOP 1 designation FROM messier.objects", "lang", "ADQL");

    assertThat(answer.ok().votable().statuses()).containsExactly("OK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1/(ra-ra) FROM messier.objects",
        "SELECT SQRT(-1 - ra*0) FROM messier.objects",
        "SELECT LOG(ra-ra) FROM messier.objects",
        "SELECT POWER(10, 400 + ra*0) FROM messier.objects"
      })
  void whatCannotBeComputedIsTheQueriersMatter(String adql) {
    assertThat(refusal(adql)).isNotBlank();
  }

  // DALI-19: rows that have left cannot be called back
  @Test
  void aFailureAmongLaterRowsIsToldAfterTheTable() {
    Votable table =
        tap.table(
            "SELECT 1/(n - 15000) AS x FROM (SELECT TOP 20000 ROW_NUMBER() OVER (ORDER BY ra) AS n"
                + " FROM demo.sky) AS t");

    assertThat(table.statuses()).containsExactly("OK", "ERROR");
    assertThat(table.message()).contains("division by zero");
    assertThat(table.rows()).hasSize(14_999);
  }

  // DALI-18: as long as nothing has left, the failure is the answer
  @Test
  void aFailureAmongTheFirstRowsIsTheAnswer() {
    assertThat(
            refusal(
                "SELECT 1/(column_index - 14) AS x FROM (SELECT TOP 100 column_index FROM TAP_SCHEMA.columns"
                    + " WHERE table_name = 'TAP_SCHEMA.columns' ORDER BY column_index) AS t"))
        .contains("division by zero");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/sync/nothing", "/tables/no.such_table"})
  void whatIsNotThereIsNotFound(String path) {
    Answer answer = tap.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertClean(answer.text());
  }

  private String refusal(String adql) {
    Answer answer = tap.query(adql);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.votable().statuses()).containsExactly("ERROR");
    assertClean(answer.text());
    return answer.votable().message();
  }

  private static void assertClean(String text) {
    assertThat(text)
        .doesNotContain("Exception")
        .doesNotContain("\tat ")
        .doesNotContain("org.almagest")
        .doesNotContain("org.postgresql");
  }
}
