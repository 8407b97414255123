package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.QueryPlan;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** User-defined functions yield what their references say; functions.tsv names each reference. */
@ExtendWith(SharedArchive.class)
class FunctionsIT {
  private static final String POSITION_OR_EPOCH_MISSING =
      "ivo_epoch_prop needs a position and both epochs, but one is NULL; leave such rows out with"
          + " IS NOT NULL";

  private final Archive archive;

  FunctionsIT(Archive archive) {
    this.archive = archive;
  }

  /**
   * A line of functions.tsv.
   *
   * @param expected empty for NULL
   * @param tolerance empty for the very text
   */
  record Reference(
      String requirement, String expression, String expected, String tolerance, String origin) {
    static Reference of(String line) {
      String[] cells = line.split("\t", -1);
      return new Reference(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
  }

  static Stream<Reference> references() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(FunctionsIT.class.getResourceAsStream("/functions.tsv"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(Reference::of);
    }
  }

  // UDF-3 to UDF-9, UDF-11 to UDF-13, UDF-16, UDF-18 to UDF-20
  @ParameterizedTest
  @MethodSource("references")
  void yieldsTheReferenceValue(Reference reference) {
    List<String> rows =
        archive
            .tap()
            .csv("SELECT TOP 1 " + reference.expression() + " AS res FROM messier.objects");

    String found = rows.getFirst();
    if (reference.tolerance().isEmpty()) {
      assertThat(asNumber(found)).as(reference.origin()).isEqualTo(asNumber(reference.expected()));
    } else {
      assertThat(Double.parseDouble(found))
          .as(reference.origin())
          .isCloseTo(
              Double.parseDouble(reference.expected()),
              within(Double.parseDouble(reference.tolerance())));
    }
  }

  /** A whole number reads the same with and without its point. */
  private static String asNumber(String cell) {
    return cell.replaceFirst("^(-?\\d+)\\.0$", "$1").replaceFirst("^\"(.*)\"$", "$1");
  }

  // UDF-3
  @Test
  void healpixCellsGroupTheSky() {
    List<String> cells =
        archive
            .tap()
            .csv(
                "SELECT ivo_healpix_index(4, ra, dec) AS hpx, COUNT(*) FROM demo.sky GROUP BY hpx");

    long stars = cells.stream().mapToLong(row -> Long.parseLong(row.split(",", -1)[1])).sum();
    assertThat(cells).hasSizeLessThanOrEqualTo(12 * 256);
    assertThat(stars).isEqualTo(200_000);
  }

  // UDF-6
  @Test
  void aMissingPositionOrEpochIsAnError() {
    for (String arguments :
        List.of("NULL, 1, 1, 1, 1, 1, 2016, 2000", "1, 1, 1, 1, 1, 1, NULL, 2000")) {
      Answer answer =
          archive.tap().query("SELECT ivo_epoch_prop_pos(" + arguments + ") FROM messier.objects");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains(POSITION_OR_EPOCH_MISSING);
    }
  }

  // UDF-7
  @Test
  void aConstantRegionOfAnotherFrameStillUsesTheIndex() throws SQLException {
    String plan =
        QueryPlan.of(
            archive,
            "SELECT source_id FROM demo.sky WHERE 1 = CONTAINS(POINT(ra, dec),"
                + " ivo_geom_transform('GALACTIC', 'ICRS', CIRCLE(120, -23, 1)))",
            "demo.sky");

    assertThat(plan).containsPattern("(Index|Bitmap Index) Scan").doesNotContain("Seq Scan");
  }

  // UDF-10
  @Test
  void stringAggregatesLeaveNullsOut() {
    List<String> rows =
        archive
            .tap()
            .csv(
                "SELECT ivo_string_agg(CASE WHEN designation IN ('M 1', 'M 2') THEN designation END,"
                    + " ' <//> ') FROM messier.objects");

    assertThat(rows.getFirst().replace("\"", "")).isIn("M 1 <//> M 2", "M 2 <//> M 1");
  }

  // UDF-14
  @Test
  void histogramsCountWhatIsBelowInAndAbove() {
    String counts =
        archive
            .tap()
            .csv(
                "SELECT ivo_histogram(CASE WHEN m = 1 THEN NULL ELSE m END, 10, 110, 4) FROM (SELECT"
                    + " m FROM (SELECT 1 AS m UNION SELECT 9 UNION"
                    + " SELECT 10 UNION SELECT 34 UNION SELECT 35 UNION SELECT 110 UNION SELECT 111)"
                    + " AS n) AS o")
            .getFirst();

    assertThat(counts.replaceAll("[^0-9]+", " ").strip()).isEqualTo("2 2 1 0 1 1");
  }

  // UDF-15
  @Test
  void randomNumbersAreNormalAndNewInEachRow() {
    List<String> rows =
        archive
            .tap()
            .csv(
                "SELECT AVG(x), AVG((x - 10) * (x - 10)), COUNT(DISTINCT x) FROM"
                    + " (SELECT ivo_normal_random(10, 5) AS x FROM demo.sky) AS draws");

    String[] cells = rows.getFirst().split(",", -1);
    assertThat(Double.parseDouble(cells[0])).isCloseTo(10, within(0.1));
    assertThat(Double.parseDouble(cells[1])).isCloseTo(25, within(1.0));
    assertThat(Long.parseLong(cells[2])).isGreaterThan(199_000);
  }

  // UDF-17
  @Test
  void nameResolutionIsRefused() {
    Answer answer = archive.tap().query("SELECT ivo_simbadpoint('GJ 699') FROM messier.objects");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("ivo_simbadpoint is not offered here");
  }

  // TRE-4
  @Test
  void capabilitiesDeclareSignatures() {
    assertThat(archive.tap().get("/capabilities").ok().text())
        .contains("ivo://ivoa.net/std/tapregext#features-udf")
        .contains("ivo_hashlist_has(hashlist VARCHAR, item VARCHAR) -&gt; INTEGER")
        .contains("<form>gavo_to_jd(d TIMESTAMP) -&gt; DOUBLE PRECISION</form>");
  }
}
