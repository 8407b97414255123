package org.almagest.adql.functions;

import java.util.List;
import org.almagest.adql.functions.UserFunction.Trait;

/** Statistics, intervals and spectral units (catalogue of UDFs 1.2 sections 2.5, 2.6; DaCHS). */
final class NumberFunctions {
  /** Units of energy, wavelength, wave number and frequency; adql.specconv knows each. */
  static final List<String> SPECTRAL =
      List.of(
          "J",
          "erg",
          "eV",
          "meV",
          "keV",
          "MeV",
          "GeV",
          "TeV",
          "m",
          "dm",
          "cm",
          "mm",
          "um",
          "nm",
          "pm",
          "fm",
          "Angstrom",
          "angstrom",
          "Hz",
          "kHz",
          "MHz",
          "GHz",
          "THz",
          "PHz",
          "m**-1",
          "cm**-1",
          "1/m",
          "1/cm");

  private static final int MOST_BINS = 100_000;

  static final List<UserFunction> TABLE =
      List.of(
          UserFunction.of(
                  "ivo_histogram(val DOUBLE PRECISION, lower DOUBLE PRECISION, upper DOUBLE PRECISION, nbins INTEGER) -> INTEGER[]",
                  "adql.histogram($1, $2, $3, $4)",
                  "An aggregate: counts in nbins bins of equal width; first come those below lower and NULLs, last those above upper.")
              .or("gavo_histogram")
              .that(Trait.AGGREGATE)
              .within(4, 1, MOST_BINS),
          UserFunction.of(
                  "ivo_normal_random(mu DOUBLE PRECISION, sigma DOUBLE PRECISION) -> DOUBLE PRECISION",
                  "($1 + $2 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()))",
                  "A random number of a normal distribution, a new one for each row.")
              .or("gavo_normal_random")
              .that(Trait.VOLATILE),
          UserFunction.of(
                  "ivo_interval_overlaps(a1 DOUBLE PRECISION, b1 DOUBLE PRECISION, a2 DOUBLE PRECISION, b2 DOUBLE PRECISION) -> INTEGER",
                  "adql.interval_overlaps($1, $2, $3, $4)",
                  "1 if the closed intervals a1 to b1 and a2 to b2 have a number in common, else 0.")
              .or("gavo_interval_overlaps"),
          UserFunction.of(
                  "ivo_interval_has(val DOUBLE PRECISION, iv DOUBLE PRECISION[]) -> INTEGER",
                  "adql.interval_has($1, $2)",
                  "1 if the number is in the interval, both ends included; else 0.")
              .or("gavo_interval_has"),
          UserFunction.of(
                  "gavo_specconv(expr DOUBLE PRECISION, expr_unit VARCHAR, dest_unit VARCHAR) -> DOUBLE PRECISION",
                  "adql.specconv($1, $2, $3)",
                  "An energy, wavelength, wave number or frequency converted between units, which are literals.")
              .choosing(2, SPECTRAL)
              .choosing(3, SPECTRAL)
              .in("$3"),
          UserFunction.of(
                  "gavo_specconv(expr DOUBLE PRECISION, dest_unit VARCHAR) -> DOUBLE PRECISION",
                  "adql.specconv($1, $2, $3)",
                  "A column of energies, wavelengths, wave numbers or frequencies converted from its unit to another.")
              .measured(1, SPECTRAL)
              .choosing(2, SPECTRAL)
              .in("$3"));

  private NumberFunctions() {}
}
