package org.almagest.server.restriction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table are private, until when, and who sees them before. Names are true names of
 * columns; what is null does not apply.
 *
 * @param condition ADQL that holds for the private rows; null for all rows
 * @param publicFrom when they become public
 * @param releaseColumn the column that tells so for each row; a row without a value is not released
 * @param group whose members see them
 * @param groupColumn the column that names that group for each row
 */
public record Rule(
    @Nullable String condition,
    @Nullable Instant publicFrom,
    @Nullable String releaseColumn,
    @Nullable String group,
    @Nullable String groupColumn) {
  public Rule {
    if (publicFrom != null && releaseColumn != null) {
      throw new RestrictionProblem("give one date for all rows or a column of dates, not both");
    }
    if (group != null && groupColumn != null) {
      throw new RestrictionProblem("give one group for all rows or a column of groups, not both");
    }
    if (publicFrom == null && releaseColumn == null && group == null && groupColumn == null) {
      throw new RestrictionProblem(
          "nobody would ever see these rows; say until when (--until, --release-column) or who may see them (--group, --group-column)");
    }
  }

  /** In words, for the operator. */
  String told() {
    return (condition == null ? "all rows" : "rows where " + condition)
        + (publicFrom == null ? "" : ", until " + publicFrom)
        + (releaseColumn == null ? "" : ", until their " + releaseColumn)
        + (group == null ? "" : ", but for group " + group)
        + (groupColumn == null ? "" : ", but for the group in their " + groupColumn);
  }
}
