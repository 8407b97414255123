package org.almagest.adql.functions;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Propagation of errors in time, as the Gaia archive has it. The order of the arguments is that of
 * the columns of gaia_source; the archive's published parameter list names the ten correlations in
 * another order, but takes them in this one, as the tests of stilts show that compare with it.
 */
final class AstrometryErrorFunctions {
  private static final List<String> ERRORS =
      List.of("ra_error", "dec_error", "parallax_error", "pmra_error", "pmdec_error");
  private static final List<String> CORRELATIONS =
      List.of(
          "ra_dec_corr",
          "ra_parallax_corr",
          "ra_pmra_corr",
          "ra_pmdec_corr",
          "dec_parallax_corr",
          "dec_pmra_corr",
          "dec_pmdec_corr",
          "parallax_pmra_corr",
          "parallax_pmdec_corr",
          "pmra_pmdec_corr");
  private static final String ARRAYS =
      "epoch_prop_error(astrometric_parameters DOUBLE PRECISION[],"
          + " astrometric_parameter_error DOUBLE PRECISION[], ref_epoch DOUBLE PRECISION,"
          + " out_epoch DOUBLE PRECISION) -> DOUBLE PRECISION[]";
  private static final String TWENTY_ONE =
      " as an array of 21: the errors of ra (with cos(dec)), dec, parallax in mas, of pmra, pmdec and"
          + " radial motion in mas/yr, then the 15 correlations of each with those after it:"
          + " ra-dec, ra-parallax, ... pmdec-radial.";

  static final List<UserFunction> TABLE =
      List.of(
          UserFunction.of(
                  signature(
                      "astrometric_parameter_error",
                      List.of(
                          ERRORS,
                          CORRELATIONS,
                          List.of("parallax", "radial_velocity", "radial_velocity_error"))),
                  "adql.astrometric_parameter_error" + arguments(18),
                  "Errors and correlations for epoch_prop_error" + TWENTY_ONE)
              .or("esdc_astrometric_parameter_error"),
          UserFunction.of(
                  signature(
                      "epoch_prop_error",
                      List.of(
                          List.of("ra", "dec", "parallax", "pmra", "pmdec", "radial_velocity"),
                          ERRORS,
                          List.of("radial_velocity_error"),
                          CORRELATIONS,
                          List.of("ref_epoch", "out_epoch"))),
                  "adql.epoch_prop_error" + arguments(24),
                  "The errors at another epoch" + TWENTY_ONE + " What is NULL counts as 0.")
              .or("esdc_epoch_prop_error"),
          UserFunction.of(
                  ARRAYS,
                  "adql.epoch_prop_error" + arguments(4),
                  "The same, from what astrometric_parameters and astrometric_parameter_error yield.")
              .or("esdc_epoch_prop_error"));

  private AstrometryErrorFunctions() {}

  private static String signature(String name, List<List<String>> parameters) {
    return parameters.stream()
        .flatMap(List::stream)
        .map(parameter -> parameter + " DOUBLE PRECISION")
        .collect(Collectors.joining(", ", name + "(", ") -> DOUBLE PRECISION[]"));
  }

  private static String arguments(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "$" + number)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
