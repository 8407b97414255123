package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.QueryPlan;
import org.almagest.it.harness.RealClients;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cone searches find the right rows, and find them by the index. */
@ExtendWith(SharedArchive.class)
class ConeSearchIT {
  private final Archive archive;

  ConeSearchIT(Archive archive) {
    this.archive = archive;
  }

  // GEO-15, GEO-22: poles, the seam at 0/360 and wide cones included
  @Test
  void containsAndDistanceAgreeWithAstropy() {
    String found = RealClients.python("cones.py", archive.tap().url());

    assertThat(Integer.parseInt(found.strip())).isPositive();
  }

  // GEO-15
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 = CONTAINS(POINT(ra, dec), CIRCLE(56.75, 24.12, 0.5))",
        "CONTAINS(POINT('ICRS', ra, dec), CIRCLE('ICRS', 56.75, 24.12, 0.5)) = 1",
        "1 = CONTAINS(POINT(56.75, 24.12), CIRCLE(ra, dec, 0.5))",
        "DISTANCE(POINT(ra, dec), POINT(56.75, 24.12)) < 0.5",
        "DISTANCE(ra, dec, 56.75, 24.12) < 0.5",
        "DISTANCE(56.75, 24.12, ra, dec) <= 0.5",
        "0.5 > DISTANCE(POINT(56.75, 24.12), POINT(ra, dec))",
        "DISTANCE(ra, dec, 56.75, 24.12) BETWEEN 0 AND 0.5",
        "1 = CONTAINS(POINT(ra, dec), POLYGON(56, 24, 57, 24, 57, 25, 56, 25))",
        "1 = CONTAINS(POINT(ra, dec), BOX(56.75, 24.12, 1, 1))",
        "1 = INTERSECTS(POINT(ra, dec), CIRCLE(56.75, 24.12, 0.5))"
      })
  void theIndexAnswers(String condition) throws SQLException {
    String plan =
        QueryPlan.of(archive, "SELECT source_id FROM demo.sky WHERE " + condition, "demo.sky");

    assertThat(plan).containsPattern("(Index|Bitmap Index) Scan").doesNotContain("Seq Scan");
  }

  @Test
  void aPositionalJoinUsesTheIndexOfTheLargerTable() throws SQLException {
    String plan =
        QueryPlan.of(
            archive,
            "SELECT m.designation, s.source_id FROM messier.objects AS m JOIN demo.sky AS s"
                + " ON DISTANCE(m.ra, m.dec, s.ra, s.dec) < 0.01",
            "demo.sky");

    assertThat(plan).doesNotContain("Seq Scan on sky").containsPattern("Index Scan");
  }
}
