package org.almagest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.formats.separated.SeparatedFormats;
import org.almagest.formats.votable.VotableFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DALI-11 to DALI-15, TAP-41, TAP-42, VOT-20. */
class ResultFormatsTest {
  private static final String B2 = "application/x-votable+xml;serialization=BINARY2;charset=UTF-8";
  private static final String TD =
      "application/x-votable+xml;serialization=TABLEDATA;charset=UTF-8";

  @ParameterizedTest
  @CsvSource({
    "votable, application/x-votable+xml;charset=UTF-8",
    "VOTable, application/x-votable+xml;charset=UTF-8",
    "application/x-votable+xml, application/x-votable+xml;charset=UTF-8",
    "application/x-votable xml, application/x-votable+xml;charset=UTF-8",
    "text/xml, text/xml;charset=UTF-8",
    "text/xml; charset=utf-8, text/xml;charset=UTF-8",
    "application/x-votable+xml;serialization=binary2, " + B2,
    "application/x-votable+xml; serialization=\"BINARY2\", " + B2,
    "'application/x-votable xml ; charset=UTF-8; serialization=BINARY2', " + B2,
    "votable/b2, " + B2,
  })
  void findsBinary2(String asked, String contentType) {
    assertThat(ResultFormats.find(asked))
        .contains(new RequestedFormat(VotableFormats.BINARY2, contentType));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"votable/td", "VOTABLE/TD", "application/x-votable xml;serialization=tabledata"})
  void findsTableData(String asked) {
    assertThat(ResultFormats.find(asked))
        .contains(new RequestedFormat(VotableFormats.TABLEDATA, TD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"csv", "CSV", "text/csv", "text/csv;header=present", "text/csv; header=Present"})
  void findsCsv(String asked) {
    assertThat(ResultFormats.find(asked))
        .contains(new RequestedFormat(SeparatedFormats.CSV, "text/csv;header=present"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tsv", "text/tab-separated-values"})
  void findsTsv(String asked) {
    assertThat(ResultFormats.find(asked).orElseThrow().format()).isEqualTo(SeparatedFormats.TSV);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "xls",
        "text/csv;header=absent",
        "text/csv;charset=latin1",
        "application/x-votable+xml;serialization=FITS"
      })
  void doesNotGuess(String asked) {
    assertThat(ResultFormats.find(asked)).isEmpty();
  }

  @Test
  void findsEveryNameItLists() {
    assertThat(ResultFormats.names())
        .hasSizeGreaterThan(10)
        .allMatch(name -> ResultFormats.find(name).isPresent());
  }
}
