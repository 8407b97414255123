package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.almagest.adql.LanguageFeatures.Feature;
import org.almagest.adql.functions.UserFunctions;
import org.junit.jupiter.api.Test;

/** What is declared works (FEA-18). */
class LanguageFeaturesTest {
  /** The last three stand for any type that fits; brackets make an array. */
  private static final String TYPE =
      "(SMALLINT|INTEGER|BIGINT|REAL|DOUBLE PRECISION( with unit)?|VARCHAR|TIMESTAMP|POINT|CIRCLE"
          + "|POLYGON|MOC|GEOMETRY|ARRAY|ELEMENT)(\\[])?";

  private static final Pattern SIGNATURE =
      Pattern.compile("\\w+\\((\\w+ TYPE(, \\w+ TYPE)*)?\\) -> TYPE".replace("TYPE", TYPE));

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

  /** FEA-16: each name of each function, in the form of TAPRegExt with the types of section 3. */
  @Test
  void everyUserFunctionIsDeclaredWithItsSignature() {
    List<String> forms =
        LanguageFeatures.all().stream()
            .filter(feature -> feature.type().equals("features-udf"))
            .map(Feature::form)
            .toList();

    assertThat(forms).isNotEmpty().allSatisfy(form -> assertThat(form).matches(SIGNATURE));
    assertThat(forms.stream().map(form -> form.substring(0, form.indexOf('('))))
        .containsSubsequence(
            UserFunctions.all().stream().flatMap(function -> function.names().stream()).toList());
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
