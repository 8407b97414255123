package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.almagest.adql.LanguageFeatures.Feature;
import org.junit.jupiter.api.Test;

/** What is declared works (FEA-18). */
class LanguageFeaturesTest {
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("POINT", "SELECT POINT(1, 2)"),
          Map.entry("CIRCLE", "SELECT CIRCLE(1, 2, 3)"),
          Map.entry("BOX", "SELECT BOX(1, 2, 3, 4)"),
          Map.entry("POLYGON", "SELECT POLYGON(1, 2, 3, 4, 5, 0)"),
          Map.entry("CONTAINS", "SELECT CONTAINS(POINT(1, 2), CIRCLE(1, 2, 3))"),
          Map.entry("INTERSECTS", "SELECT INTERSECTS(BOX(1, 2, 3, 4), CIRCLE(1, 2, 3))"),
          Map.entry("DISTANCE", "SELECT DISTANCE(1, 2, 3, 4)"),
          Map.entry("AREA", "SELECT AREA(CIRCLE(1, 2, 3))"),
          Map.entry("CENTROID", "SELECT CENTROID(CIRCLE(1, 2, 3))"),
          Map.entry("COORD1", "SELECT COORD1(POINT(1, 2))"),
          Map.entry("COORD2", "SELECT COORD2(POINT(1, 2))"),
          Map.entry("COORDSYS", "SELECT COORDSYS(POINT(1, 2))"),
          Map.entry("LOWER", "SELECT LOWER('A')"),
          Map.entry("UPPER", "SELECT UPPER('A')"),
          Map.entry("ILIKE", "SELECT ra FROM gaia.source WHERE name ILIKE 'a%'"),
          Map.entry("WITH", "WITH w AS (SELECT 1 AS x) SELECT x FROM w"),
          Map.entry("UNION", "SELECT 1 UNION ALL SELECT 2"),
          Map.entry("EXCEPT", "SELECT 1 EXCEPT SELECT 2"),
          Map.entry("INTERSECT", "SELECT 1 INTERSECT SELECT 2"),
          Map.entry("CAST", "SELECT CAST('1' AS INTEGER)"),
          Map.entry("COALESCE", "SELECT COALESCE(NULL, 1)"),
          Map.entry("IN_UNIT", "SELECT IN_UNIT(ra, 'rad') FROM gaia.source"),
          Map.entry("REGION", "SELECT REGION('Circle ICRS 1 2 3')"),
          Map.entry("OFFSET", "SELECT ra FROM gaia.source OFFSET 3"));

  /** FEA-17: the type of geometry has no hyphen after adql. */
  @Test
  void geometryHasItsHistoricType() {
    assertThat(LanguageFeatures.all())
        .filteredOn(feature -> feature.form().equals("POINT"))
        .extracting(Feature::type)
        .containsExactly("features-adqlgeo");
  }

  @Test
  void everyFeatureHasAnExampleThatTranslates() throws AdqlException {
    assertThat(LanguageFeatures.all())
        .filteredOn(feature -> !feature.type().equals("features-udf"))
        .extracting(Feature::form)
        .containsExactlyInAnyOrderElementsOf(EXAMPLES.keySet());
    for (String example : EXAMPLES.values()) {
      assertThat(new Translator().translate(example, GoldenCatalogue.CATALOG, 10).sql())
          .contains("SELECT");
    }
  }

  /** GEO-24: TAP 1.0 section 2.3 ties the functions of geometry together; all are declared. */
  @Test
  void geometryIsDeclaredAsAWhole() {
    assertThat(LanguageFeatures.all())
        .filteredOn(feature -> feature.type().equals("features-adqlgeo"))
        .extracting(Feature::form)
        .containsExactlyInAnyOrder(
            "AREA",
            "BOX",
            "CENTROID",
            "CIRCLE",
            "CONTAINS",
            "COORD1",
            "COORD2",
            "COORDSYS",
            "DISTANCE",
            "INTERSECTS",
            "POINT",
            "POLYGON",
            "REGION");
  }
}
