package org.almagest.adql.functions;

import java.util.List;

/** Dates and times (catalogue of UDFs 1.2 section 2.3). */
final class TimeFunctions {
  static final List<UserFunction> TABLE =
      List.of(
          UserFunction.of(
                  "ivo_to_jd(d TIMESTAMP) -> DOUBLE PRECISION",
                  "adql.to_jd($1)",
                  "The Julian Date of an instant, without regard to time scales.")
              .or("gavo_to_jd")
              .in("d"),
          UserFunction.of(
                  "ivo_to_mjd(d TIMESTAMP) -> DOUBLE PRECISION",
                  "adql.to_mjd($1)",
                  "The Modified Julian Date of an instant, without regard to time scales.")
              .or("gavo_to_mjd")
              .in("d"));

  private TimeFunctions() {}
}
