package org.almagest.server.crossmatch;

import org.jspecify.annotations.Nullable;

/**
 * What is wanted beyond pairs within a radius.
 *
 * @param best only the nearest counterpart of each row of A
 * @param radiusColumn column of A with a radius for each row, null for the same radius everywhere
 * @param radiusFactor what the column is multiplied by
 * @param moving whether proper motions count
 * @param firstEpoch of the positions of A, in Julian years; null for what the table says
 * @param secondEpoch the same of B
 * @param allColumns whether the result has all columns of both tables, not only their keys
 */
record MatchOptions(
    boolean best,
    @Nullable String radiusColumn,
    double radiusFactor,
    boolean moving,
    @Nullable Double firstEpoch,
    @Nullable Double secondEpoch,
    boolean allColumns) {
  static final MatchOptions USUAL = new MatchOptions(false, null, 1, false, null, null, false);
}
