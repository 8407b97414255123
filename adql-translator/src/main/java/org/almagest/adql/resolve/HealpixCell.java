package org.almagest.adql.resolve;

/** Where the cells of HEALPix lie in nested numbering (Gorski et al. 2005, ApJ 622, 759). */
final class HealpixCell {
  /** The southernmost corner of each base cell, in rings of base cells; its longitude in 45 deg. */
  private static final int[] RING = {2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4};

  private static final int[] TURN = {1, 3, 5, 7, 0, 2, 4, 6, 1, 3, 5, 7};

  /** No rounding may leave a corner out. */
  private static final double MARGIN = 1 + 1e-9;

  private HealpixCell() {}

  /** In degrees. */
  record Center(double longitude, double latitude) {}

  static Center center(int order, long cell) {
    long side = 1L << order;
    int base = (int) (cell >> (2 * order));
    long within = cell & (side * side - 1);
    long east = everyOther(within);
    long west = everyOther(within >> 1);
    long ring = RING[base] * side - east - west - 1;
    long length = Math.min(side, Math.min(ring, 4 * side - ring));
    long step = Math.floorMod(TURN[base] * length + east - west, 8 * length);
    double height = height(ring, side);
    return new Center(45.0 * step / length, Math.toDegrees(Math.asin(height)));
  }

  /** The sine of the latitude of a ring, counted from the north pole. */
  private static double height(long ring, long side) {
    double third = 1.0 / (3.0 * side * side);
    if (ring < side) {
      return 1 - ring * ring * third;
    }
    long south = 4 * side - ring;
    return south < side ? south * south * third - 1 : (2 * side - ring) * 2 * side * third;
  }

  private static long everyOther(long bits) {
    long packed = 0;
    for (int bit = 0; bit < 31; bit++) {
      packed |= (bits >> (2 * bit) & 1) << bit;
    }
    return packed;
  }

  /** Degrees from the centre of a cell to its farthest corner, of all cells of the order. */
  static double boundingRadius(int order) {
    double side = 1L << order;
    double turn = Math.PI / 4 / side;
    double polar = 1 - (1 - 1 / side) * (1 - 1 / side) / 3;
    double cosine =
        2.0 / 3 * polar + Math.sqrt(1 - 4.0 / 9) * Math.sqrt(1 - polar * polar) * Math.cos(turn);
    return Math.toDegrees(Math.acos(cosine)) * MARGIN;
  }
}
