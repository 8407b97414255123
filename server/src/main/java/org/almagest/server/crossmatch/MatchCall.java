package org.almagest.server.crossmatch;

/**
 * {@code crossmatch_positional} as it was written, all but the tables looked up.
 *
 * @param first table whose rows are looked at one by one
 * @param second table in which their counterparts are looked for
 * @param radius in arcsec; with a column of radii, the greatest that counts
 * @param result name of the table to be made
 * @param options what else is wanted
 */
record MatchCall(
    NamedTable first, NamedTable second, double radius, String result, MatchOptions options) {
  /**
   * A table as it was written.
   *
   * @param place of its name in the query, {@code line 1:32}
   */
  record NamedTable(String schema, String table, String place) {}
}
