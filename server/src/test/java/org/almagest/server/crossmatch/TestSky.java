package org.almagest.server.crossmatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Stars where matching by cells or circles could go wrong: poles, RA 0 and 360, borders. */
final class TestSky {
  private static final double[][] CENTRES = {
    {0, 0},
    {359.9999999, 12},
    {360, -35},
    {0.00001, 59.999999},
    {123.4, 45},
    {77, 50.0000001},
    {77, -49.9999999},
    {10, 60},
    {200, -60.0001},
    {0, 90},
    {111, -90},
    {45, 89.9999},
    {225, 89.9},
    {300, -89.99999},
    {359.99999, 88},
    {180, -80},
    {90, 75.5}
  };

  private final Random random;
  private final double radius;

  /**
   * @param radius in arcsec, about which there are most distances
   */
  TestSky(long seed, double radius) {
    this.random = new Random(seed);
    this.radius = radius;
  }

  /** Some around every centre, some duplicates, and some without a position. */
  List<Star> stars(int each) {
    List<Star> stars = new ArrayList<>();
    for (double[] centre : CENTRES) {
      for (int i = 0; i < each; i++) {
        stars.add(near(stars.size(), centre[0], centre[1]));
      }
    }
    for (int i = 0; i < each; i++) {
      stars.add(near(stars.size(), 360 * random.nextDouble(), 170 * random.nextDouble() - 85));
      Star old = stars.get(random.nextInt(stars.size()));
      stars.add(new Star(stars.size(), old.ra(), old.dec(), old.error(), old.pmra(), old.pmdec()));
    }
    stars.add(new Star(stars.size(), null, 10.0, 1, null, null));
    stars.add(new Star(stars.size(), 10.0, null, 1, null, null));
    stars.add(new Star(stars.size(), -0.0000001, 12.0, radius / 2, null, null));
    stars.add(new Star(stars.size(), 360.0, 0.0, radius, null, null));
    return stars;
  }

  /** The same with what is no position of an archive, but might be in a table. */
  List<Star> wild(int each) {
    List<Star> stars = stars(each);
    stars.add(new Star(stars.size(), 10.0, 91.0, 1, null, null));
    stars.add(new Star(stars.size(), 720.0, 0.0, radius, null, null));
    stars.add(new Star(stars.size(), -360.0000001, 12.0, radius, null, null));
    return stars;
  }

  /** At most twice the radius away, in the plane that touches the sky there. */
  private Star near(int id, double ra, double dec) {
    double masPerRadius = 1000 * radius;
    Star centre =
        new Star(
            id,
            ra,
            dec,
            0,
            masPerRadius * (2.6 * random.nextDouble() - 1.3),
            masPerRadius * (2.6 * random.nextDouble() - 1.3));
    double[] at = centre.direction(1);
    double longitude = Math.toDegrees(Math.atan2(at[1], at[0]));
    boolean moves = random.nextInt(4) > 0;
    return new Star(
        id,
        longitude < 0 ? longitude + 360 : longitude,
        Math.toDegrees(Math.atan2(at[2], Math.hypot(at[0], at[1]))),
        radius * random.nextDouble(),
        moves ? masPerRadius / 10 * random.nextGaussian() : null,
        moves ? masPerRadius / 10 * random.nextGaussian() : null);
  }
}
