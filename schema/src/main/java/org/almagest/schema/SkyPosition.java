package org.almagest.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a table keeps the position of each row (ICRS, degrees), and whether an index finds rows by
 * it.
 *
 * <p>The index is on the expression {@code spoint(radians(ra),radians(dec))}, to the letter, or on
 * a stored {@code spoint} column; what the SQL writer emits must be the indexed expression or
 * PostgreSQL scans the table.
 *
 * @param longitude true name of the longitude column
 * @param latitude true name of the latitude column
 * @param pointColumn PostgreSQL name of an indexed {@code spoint} column that stands for the pair,
 *     null if none
 * @param indexed whether a GiST index on it exists
 */
public record SkyPosition(
    String longitude, String latitude, @Nullable String pointColumn, boolean indexed) {
  public SkyPosition {
    Objects.requireNonNull(longitude);
    Objects.requireNonNull(latitude);
  }
}
