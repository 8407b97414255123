package org.almagest.server.crossmatch;

import java.util.List;
import org.almagest.server.query.Tuning;

/**
 * How pairs are found; which way is best follows from the sizes of the tables. PostgreSQL cannot
 * know how many pairs there will be: it is told what was planned.
 */
enum MatchPlan {
  /** For each row of A, the index of B. */
  INDEX_OF_B("for each row of A, the index of B"),
  /** For each row of B, the index of A. */
  INDEX_OF_A("for each row of B, the index of A"),
  /** Cells of the sky, and a hash join. */
  CELLS("hash join on cells of the sky");

  private static final Tuning HASHED =
      new Tuning(List.of("enable_mergejoin = off", "work_mem = '64MB'", "hash_mem_multiplier = 2"));
  private static final Tuning INDEXED =
      new Tuning(
          List.of("enable_mergejoin = off", "enable_seqscan = off", "enable_bitmapscan = off"));

  /**
   * What a look into the index costs, in rows that go through a hash join: about, see
   * docs/decisions/019.
   */
  private static final double LOOK = 80;

  private final String words;

  MatchPlan(String words) {
    this.words = words;
  }

  /** For people. */
  String words() {
    return words;
  }

  Tuning tuning() {
    return switch (this) {
      case INDEX_OF_A, INDEX_OF_B -> INDEXED;
      case CELLS -> HASHED;
    };
  }

  /**
   * The plan for two tables. A table of unknown size may be large.
   *
   * @param first A
   * @param second B
   */
  static MatchPlan of(Side first, Side second) {
    double hashed = rows(first) + rows(second);
    double fromFirst = second.isIndexed() ? rows(first) * LOOK : Double.POSITIVE_INFINITY;
    double fromSecond = first.isIndexed() ? rows(second) * LOOK : Double.POSITIVE_INFINITY;
    if (Math.min(fromFirst, fromSecond) >= hashed) {
      return CELLS;
    }
    return fromFirst <= fromSecond ? INDEX_OF_B : INDEX_OF_A;
  }

  private static double rows(Side side) {
    return side.size().rows() < 0 ? Double.MAX_VALUE : side.size().rows();
  }
}
