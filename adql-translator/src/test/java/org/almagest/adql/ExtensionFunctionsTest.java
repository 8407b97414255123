package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.adql.LanguageFeatures.Feature;
import org.almagest.adql.functions.UserFunctions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions declared beyond the standard's and the user-defined ones: each works as declared. */
class ExtensionFunctionsTest {
  static Stream<Feature> features() {
    return ExtensionFunctions.features();
  }

  // FEA-18
  @ParameterizedTest
  @MethodSource("features")
  void eachTranslatesAsDeclared(Feature feature) throws AdqlException {
    String form = feature.form();
    String name = form.substring(0, form.indexOf('('));
    String arguments =
        Arrays.stream(form.substring(form.indexOf('(') + 1, form.indexOf(')')).split(", ", -1))
            .map(ExtensionFunctionsTest::argument)
            .collect(Collectors.joining(", ", "(", ")"));

    Translation translation =
        new Translator()
            .translate(
                "SELECT " + name + arguments + " AS x FROM gaia.source",
                GoldenCatalogue.CATALOG,
                10);

    assertThat(translation.columns()).hasSize(1);
    assertThat(LanguageFeatures.all()).contains(feature);
  }

  /** One name would be declared twice, and only one of both would be called. */
  @Test
  void noneIsAUserDefinedFunctionToo() {
    assertThat(features().map(Feature::form).map(form -> form.substring(0, form.indexOf('('))))
        .doesNotContainAnyElementsOf(UserFunctions.names());
  }

  private static String argument(String parameter) {
    return switch (parameter) {
      case "field VARCHAR" -> "'year'";
      case "ascii VARCHAR" -> "'3/1-4'";
      default ->
          switch (parameter.substring(parameter.indexOf(' ') + 1)) {
            case "DOUBLE PRECISION" -> "ra";
            case "DOUBLE PRECISION[]" -> "spectrum";
            case "INTEGER", "BIGINT" -> "3";
            case "TIMESTAMP" -> "obs_time";
            default -> "name";
          };
    };
  }
}
