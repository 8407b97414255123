package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Votable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row limits, and the honest word about them (TAP 1.1 section 2.7.4). */
@ExtendWith(SharedArchive.class)
class MaxRecIT {
  private static final String ALL = "SELECT designation FROM messier.objects";

  private final Tap tap;

  MaxRecIT(Archive archive) {
    tap = archive.tap();
  }

  // TAP-26, TAP-28, TAP-29: the catalogue has 110 rows
  @ParameterizedTest
  @CsvSource({
    "1, 1, true",
    "109, 109, true",
    "110, 110, false",
    "111, 110, false",
    "999999999999, 110, false"
  })
  void theMarkerTellsACutResultFromAWholeOne(String maxrec, int rows, boolean overflow) {
    Votable table = tap.table(ALL, "MAXREC", maxrec);

    assertThat(table.rows()).hasSize(rows);
    assertThat(table.overflowed()).isEqualTo(overflow);
  }

  // TAP-28: TOP counts first
  @ParameterizedTest
  @CsvSource({"5, 10, 5, false", "10, 5, 5, true", "5, 5, 5, false"})
  void topComesBeforeMaxrec(int top, String maxrec, int rows, boolean overflow) {
    Votable table =
        tap.table(
            "SELECT TOP %d designation FROM messier.objects".formatted(top), "MAXREC", maxrec);

    assertThat(table.rows()).hasSize(rows);
    assertThat(table.overflowed()).isEqualTo(overflow);
  }

  // TAP-27
  @Test
  void zeroGivesTheColumnsAlone() {
    Votable table = tap.table("SELECT * FROM messier.objects", "MAXREC", "0");

    assertThat(table.rows()).isEmpty();
    assertThat(table.names()).contains("name", "ra", "dec");
    assertThat(table.overflowed()).isTrue();
  }

  // DALI-18: the marker stands after the table or before it
  @Test
  void theDefaultSerialisationBearsTheMarkerToo() {
    assertThat(tap.query(ALL, "MAXREC", "3").ok().votable().overflowed()).isTrue();
  }

  // DALI-21
  @Test
  void csvHasNoMarker() {
    assertThat(tap.query(ALL, "MAXREC", "3", "FORMAT", "csv").ok().lines()).hasSize(4);
  }

  // TAP-31
  @ParameterizedTest
  @ValueSource(strings = {"-1", "many", "1.5"})
  void nonsenseIsRefused(String maxrec) {
    Answer answer = tap.query(ALL, "MAXREC", maxrec);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.votable().message()).contains("MAXREC", maxrec);
  }

  // TAP-31, DALI-3, DALI-4
  @Test
  void twoLimitsAreRefused() {
    assertThat(tap.query(ALL, "MAXREC", "1", "maxrec", "2").status()).isEqualTo(400);
  }

  // a statement that was left early must not harm the next one on its connection
  @Test
  void cutResultsCanBeAskedForAgainAndAgain() {
    for (int i = 0; i < 50; i++) {
      assertThat(
              tap.query("SELECT a.ra FROM demo.sky AS a, demo.sky AS b", "MAXREC", "3")
                  .ok()
                  .votable()
                  .overflowed())
          .isTrue();
    }
  }
}
