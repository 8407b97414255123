package org.almagest.server.crossmatch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a synthetic sky.
 *
 * @param ra in degrees, as it stands in the table, null for none
 * @param dec the same
 * @param error in arcsec
 * @param pmra in mas/yr, times cos(dec), null for none
 * @param pmdec in mas/yr
 */
record Star(
    int id,
    @Nullable Double ra,
    @Nullable Double dec,
    double error,
    @Nullable Double pmra,
    @Nullable Double pmdec) {
  private static final double RADIANS_PER_MAS = Math.toRadians(1 / 3.6e6);

  boolean isPlaced() {
    return ra != null && dec != null && Math.abs(dec) <= 90;
  }

  /** Where it points to after some years. */
  double[] direction(double years) {
    double a = Math.toRadians(Objects.requireNonNull(ra));
    double d = Math.toRadians(Objects.requireNonNull(dec));
    double[] at = {Math.cos(d) * Math.cos(a), Math.cos(d) * Math.sin(a), Math.sin(d)};
    double[] east = {-Math.sin(a), Math.cos(a), 0};
    double[] north = {-Math.sin(d) * Math.cos(a), -Math.sin(d) * Math.sin(a), Math.cos(d)};
    double eastward = pmra == null ? 0 : pmra * years * RADIANS_PER_MAS;
    double northward = pmdec == null ? 0 : pmdec * years * RADIANS_PER_MAS;
    for (int i = 0; i < at.length; i++) {
      at[i] += eastward * east[i] + northward * north[i];
    }
    return at;
  }

  /** By the vectors' cross and dot product, which is right at every distance. */
  static double arcseconds(double[] u, double[] v) {
    double x = u[1] * v[2] - u[2] * v[1];
    double y = u[2] * v[0] - u[0] * v[2];
    double z = u[0] * v[1] - u[1] * v[0];
    double dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    return Math.toDegrees(Math.atan2(Math.sqrt(x * x + y * y + z * z), dot)) * 3600;
  }

  String csv() {
    return "%d,%s,%s,%s,%s,%s\n".formatted(id, text(ra), text(dec), error, text(pmra), text(pmdec));
  }

  private static String text(@Nullable Double value) {
    return value == null ? "" : value.toString();
  }
}
