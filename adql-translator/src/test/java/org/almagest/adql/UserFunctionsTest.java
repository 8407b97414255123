package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.adql.LanguageFeatures.Feature;
import org.almagest.adql.functions.Parameter;
import org.almagest.adql.functions.ParameterType;
import org.almagest.adql.functions.UserFunction;
import org.almagest.adql.functions.UserFunctions;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of user-defined functions: what is declared works, by every name and in any case. */
class UserFunctionsTest {
  private final Translator translator = new Translator();

  static Stream<String> calls() {
    return UserFunctions.all().stream()
        .flatMap(function ->
            function.names().stream()
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .map(name -> name + arguments(function)));
  }

  // UDF-1, UDF-2, FEA-18
  @ParameterizedTest
  @MethodSource("calls")
  void everyFunctionTranslates(String call) throws AdqlException {
    assertThat(translated("SELECT " + call + " FROM gaia.source").sql()).startsWith("SELECT ");
  }

  // TRE-4
  @Test
  void capabilitiesDeclareEachNameWithItsSignature() {
    List<Feature> features =
        LanguageFeatures.all().stream()
            .filter(feature -> feature.type().equals("features-udf"))
            .toList();

    assertThat(features)
        .extracting(Feature::form)
        .doesNotHaveDuplicates()
        .allMatch(form ->
            form.matches("\\w+\\(\\w+ [A-Z \\[\\]]+(, \\w+ [A-Z \\[\\]]+)*\\) -> [A-Z \\[\\]]+"))
        .contains(
            "ivo_healpix_index(hpxOrder INTEGER, long DOUBLE PRECISION, lat DOUBLE PRECISION)"
                + " -> BIGINT",
            "ivo_healpix_index(hpxOrder INTEGER, point POINT) -> BIGINT",
            "gavo_to_mjd(d TIMESTAMP) -> DOUBLE PRECISION",
            "ivo_hasword(haystack VARCHAR, needle VARCHAR) -> INTEGER");
    assertThat(features).allMatch(feature -> feature.description() != null);
  }

  // UDF-21
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ABS",
        "SQRT",
        "LOWER",
        "COALESCE",
        "COUNT",
        "POINT",
        "CONTAINS",
        "DISTANCE",
        "CAST"
      })
  void noneHidesAFunctionOfTheLanguage(String reserved) {
    assertThat(UserFunctions.named(reserved)).isEmpty();
  }

  @Test
  void resultsHaveTypesAndUnits() throws AdqlException {
    List<OutputColumn> columns =
        translated(
                "SELECT ivo_healpix_index(3, ra, dec), ivo_to_mjd(obs_time), array_element(spectrum, 1),"
                    + " ivo_healpix_center(3, 4), ivo_string_agg(name, ' '), ivo_histogram(mag, 0, 1, 2)"
                    + " FROM gaia.source GROUP BY ra, dec, obs_time, spectrum")
            .columns();

    assertThat(columns)
        .extracting(column -> column.type().base() + " " + column.vo().datatype())
        .containsExactly(
            "BIGINT long",
            "DOUBLE double",
            "REAL float",
            "POINT double",
            "VARCHAR unicodeChar",
            "INTEGER int");
    assertThat(columns)
        .extracting(column -> column.description().unit())
        .containsExactly(null, "d", null, "deg", null, null);
    assertThat(columns.getFirst().type()).isEqualTo(ColumnType.BIGINT);
  }

  @Test
  void spectralValuesAreConvertedFromTheirOwnUnit() throws AdqlException {
    Translation translation =
        translated(
            "SELECT gavo_specconv(x, 'keV') FROM (SELECT gavo_specconv(ra, 'nm', 'm') AS x FROM"
                + " gaia.source) AS q");

    assertThat(translation.sql()).startsWith("SELECT adql.specconv(\"t2\".\"c1\", 'm', 'keV') ");
    assertThat(translation.columns().getFirst().description().unit()).isEqualTo("keV");
  }

  private Translation translated(String adql) throws AdqlException {
    return translator.translate(adql, GoldenCatalogue.CATALOG, 10);
  }

  private static String arguments(UserFunction function) {
    return function.parameters().stream()
        .map(UserFunctionsTest::argument)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String argument(Parameter parameter) {
    boolean measured = parameter.type() == ParameterType.MEASURED;
    if (!measured && !parameter.choices().isEmpty()) {
      return "'" + parameter.choices().getFirst() + "'";
    }
    return switch (parameter.type()) {
      case INTEGER, BIGINT -> "3";
      case DOUBLE -> "ra";
      case TEXT -> "name";
      case TIMESTAMP -> "obs_time";
      case POINT -> "POINT(ra, dec)";
      case GEOMETRY -> "CIRCLE(ra, dec, 1)";
      case DOUBLES, ARRAY -> "spectrum";
      case MEASURED -> "gavo_specconv(ra, 'nm', 'm')";
    };
  }
}
