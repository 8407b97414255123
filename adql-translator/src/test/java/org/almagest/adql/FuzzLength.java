package org.almagest.adql;

/**
 * How long the tests with random queries run: {@code -Dfuzz.times=100 -Dfuzz.seed=7} runs them a
 * hundred times as long, from other seeds. A failure tells the seed of its query.
 */
public final class FuzzLength {
  private static final long SEED = Long.getLong("fuzz.seed", 0);
  private static final int TIMES = Integer.getInteger("fuzz.times", 1);

  private FuzzLength() {}

  /** The first seed of a test that usually starts at this one. */
  public static long from(long usual) {
    return usual + SEED * 1_000_000_007L;
  }

  /** How many rounds instead of the usual number. */
  public static int rounds(int usual) {
    return Math.multiplyExact(usual, TIMES);
  }
}
