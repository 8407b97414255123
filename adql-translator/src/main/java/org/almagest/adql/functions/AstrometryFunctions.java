package org.almagest.adql.functions;

import java.util.List;

/** Propagation in time (catalogue of UDFs 1.2 section 2.2.1, Gaia archive, DaCHS). */
final class AstrometryFunctions {
  private static final String SIX =
      "(ra DOUBLE PRECISION, dec DOUBLE PRECISION, parallax DOUBLE PRECISION, pmra DOUBLE PRECISION,"
          + " pmdec DOUBLE PRECISION, radial_velocity DOUBLE PRECISION";
  private static final String EPOCHS =
      ", ref_epoch DOUBLE PRECISION, out_epoch DOUBLE PRECISION) -> ";
  private static final String ARRAY = "(astrometric_parameters DOUBLE PRECISION[]";
  private static final String ALL_ARGUMENTS = "($1, $2, $3, $4, $5, $6, $7, $8)";
  private static final String LINEAR =
      " by rigorous linear motion; deg, mas, mas/yr (pmra with cos(dec)), km/s, Julian years;"
          + " a NULL parallax is infinitely far, a NULL motion 0.";

  static final List<UserFunction> TABLE =
      List.of(
          UserFunction.of(
                  "ivo_epoch_prop_pos" + SIX + EPOCHS + "POINT",
                  "adql.ivo_epoch_prop_pos" + ALL_ARGUMENTS,
                  "The position at another epoch" + LINEAR)
              .or("gavo_epoch_prop_pos")
              .in("deg"),
          UserFunction.of(
                  "ivo_epoch_prop" + SIX + EPOCHS + "DOUBLE PRECISION[]",
                  "adql.ivo_epoch_prop" + ALL_ARGUMENTS,
                  "ra, dec, parallax, pmra, pmdec and radial velocity (km/s) at another epoch"
                      + LINEAR)
              .or("gavo_epoch_prop"),
          UserFunction.of(
                  "epoch_prop_pos" + SIX + EPOCHS + "POINT",
                  "adql.epoch_prop_pos" + ALL_ARGUMENTS,
                  "The position at another epoch" + LINEAR)
              .or("esdc_epoch_prop_pos")
              .in("deg"),
          UserFunction.of(
                  "epoch_prop_pos" + ARRAY + EPOCHS + "POINT",
                  "adql.epoch_prop_pos($1, $2, $3)",
                  "The position at another epoch, from what astrometric_parameters yields.")
              .or("esdc_epoch_prop_pos")
              .in("deg"),
          UserFunction.of(
                  "epoch_prop" + SIX + EPOCHS + "DOUBLE PRECISION[]",
                  "adql.epoch_prop" + ALL_ARGUMENTS,
                  "ra, dec, parallax, pmra, pmdec and radial motion (mas/yr) at another epoch"
                      + LINEAR)
              .or("esdc_epoch_prop"),
          UserFunction.of(
                  "epoch_prop" + ARRAY + EPOCHS + "DOUBLE PRECISION[]",
                  "adql.epoch_prop($1, $2, $3)",
                  "The same at another epoch, from what astrometric_parameters yields.")
              .or("esdc_epoch_prop"),
          UserFunction.of(
                  "astrometric_parameters" + SIX + ") -> DOUBLE PRECISION[]",
                  "adql.astrometric_parameters($1, $2, $3, $4, $5, $6)",
                  "ra, dec, parallax, pmra, pmdec and radial motion (mas/yr) as one array for epoch_prop.")
              .or("esdc_astrometric_parameters"),
          UserFunction.of(
                  "ivo_apply_pm(ra DOUBLE PRECISION, dec DOUBLE PRECISION, pmra DOUBLE PRECISION,"
                      + " pmde DOUBLE PRECISION, epdist DOUBLE PRECISION) -> POINT",
                  "adql.apply_pm($1, $2, $3, $4, $5)",
                  "The position after epdist Julian years; deg, deg/yr (pmra with cos(dec))."
                      + " Better use ivo_epoch_prop_pos.")
              .or("gavo_apply_pm")
              .in("deg"));

  private AstrometryFunctions() {}
}
