package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes that pgSphere cannot hold are told as such, with what to do. */
@ExtendWith(SharedArchive.class)
class RefusedShapesIT {
  private final Archive archive;

  RefusedShapesIT(Archive archive) {
    this.archive = archive;
  }

  private String refusal(String shape) {
    Answer answer =
        archive
            .tap()
            .query(
                "SELECT source_id FROM demo.sky WHERE 1=CONTAINS(POINT(ra, dec), " + shape + ")");
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    return answer.votable().message();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON(10, 20, 11, 21, 11, 20, 10, 21)",
        "POLYGON(0, 0, 120, 0, 240, 0)",
        "POLYGON(0, -1, 120, -1, 240, -1)"
      })
  void polygonsThatCrossThemselvesOrAreTooLarge(String polygon) {
    assertThat(refusal(polygon))
        .isEqualTo(
            "the sides of a polygon cross or touch each other, or it takes in half the sky or more;"
                + " give the vertices in order, or put smaller polygons together with OR");
  }

  @Test
  void aPolygonMayEndWhereItBegan() {
    String select = "SELECT COUNT(*) FROM demo.sky WHERE 1=CONTAINS(POINT(ra, dec), POLYGON(";
    assertThat(archive.tap().csv(select + "10, 20, 13, 20, 13, 23, 10, 20))"))
        .isEqualTo(archive.tap().csv(select + "10, 20, 13, 20, 13, 23))"));
  }

  @Test
  void polygonsThatAreNone() {
    assertThat(refusal("POLYGON(10, 20, 10, 20, 11, 21)"))
        .isEqualTo(
            "a polygon has fewer than 3 different vertices; those within 0.0002 arcsec of each other"
                + " count as one");
    assertThat(refusal("POLYGON(0, 0, 180, 0, 240, 20)"))
        .isEqualTo(
            "a side of a polygon is 180 degrees long, so that its way is not known; put a vertex"
                + " between");
  }

  @Test
  void boxesOfHalfTheSky() {
    assertThat(refusal("BOX(180, 0, 360, 20)"))
        .endsWith("the sides of a box are greater than 0 and less than 180 degrees, not 360");
  }

  @Test
  void radiiOfRows() {
    Answer answer =
        archive
            .tap()
            .query(
                "SELECT COUNT(*) FROM messier.objects AS m JOIN demo.sky AS s"
                    + " ON DISTANCE(m.ra, m.dec, s.ra, s.dec) < 91 + m.v_mag");
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.votable().message())
        .isEqualTo(
            "the radius of a circle is from 0 to 90 degrees where it differs from row to row;"
                + " leave out the rows where it does not");
  }
}
