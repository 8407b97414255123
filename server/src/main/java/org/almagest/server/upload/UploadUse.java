package org.almagest.server.upload;

import java.util.Set;
import org.almagest.schema.Catalog;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.TableName;

/**
 * What a query does with the tables that came along: whether an index over the sky is worth its
 * while.
 *
 * @param sql the query as PostgreSQL would get it
 * @param isJoinedToIndexed whether it reads a table that has such an index already, and is best
 *     found by it
 */
public record UploadUse(String sql, boolean isJoinedToIndexed) {
  /** Fewer rows are looked through faster than they are ordered. */
  private static final long FEWEST_ROWS = 500;

  private static final String BY_POSITION = "spoint(radians(";

  /**
   * What a query does.
   *
   * @param sql for PostgreSQL
   * @param tables that it reads
   * @param catalog that knows them
   */
  public static UploadUse of(String sql, Set<TableName> tables, Catalog catalog) {
    return new UploadUse(
        sql,
        tables.stream()
            .filter(name -> !name.schema().equals(Uploads.SCHEMA))
            .flatMap(name -> catalog.table(name).stream())
            .flatMap(table -> table.position().stream())
            .anyMatch(SkyPosition::indexed));
  }

  /**
   * Only what is joined by position, and to nothing that is found by position already: a table that
   * is read once is not indexed for it.
   *
   * @param table as PostgreSQL calls it
   */
  boolean wantsIndex(String table, long rows) {
    return rows >= FEWEST_ROWS
        && !isJoinedToIndexed
        && sql.contains(BY_POSITION)
        && sql.contains(" JOIN ");
  }
}
