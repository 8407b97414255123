package org.almagest.adql;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pgSphere that will run the SQL: what its index and its planner support differ by version.
 * Every written form runs on every version; it is only fast where the version fits.
 */
public record PgSphereVersion(int major, int minor, int patch)
    implements Comparable<PgSphereVersion> {
  /** The oldest that is supported; asks for nothing that a later one lacks. */
  public static final PgSphereVersion OLDEST = new PgSphereVersion(1, 2, 0);

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?.*");
  private static final PgSphereVersion ESTIMATES = new PgSphereVersion(1, 4, 0);
  private static final PgSphereVersion NEAREST = new PgSphereVersion(1, 5, 1);

  /** The version that PostgreSQL states, {@code 1.5.1}; {@link #OLDEST} if it is not understood. */
  public static PgSphereVersion parse(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.matches()) {
      return OLDEST;
    }
    String patch = numbers.group(3);
    return new PgSphereVersion(
        Integer.parseInt(numbers.group(1)),
        Integer.parseInt(numbers.group(2)),
        patch == null ? 0 : Integer.parseInt(patch));
  }

  /**
   * Whether the planner knows what part of the sky a circle takes in, so that it scans the table by
   * itself when that is quicker; before 1.4.0 any circle counts as a thousandth of the rows.
   */
  public boolean estimatesCircles() {
    return compareTo(ESTIMATES) >= 0;
  }

  /**
   * Whether a GiST index yields points in the order of their distance: {@code ORDER BY a <-> b}.
   * 1.5.0 has it in new installations only, 1.5.1 in updated ones too.
   */
  public boolean findsNearest() {
    return compareTo(NEAREST) >= 0;
  }

  @Override
  public int compareTo(PgSphereVersion other) {
    return Comparator.comparingInt(PgSphereVersion::major)
        .thenComparingInt(PgSphereVersion::minor)
        .thenComparingInt(PgSphereVersion::patch)
        .compare(this, other);
  }
}
