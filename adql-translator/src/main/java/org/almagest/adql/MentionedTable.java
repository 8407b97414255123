package org.almagest.adql;

import java.util.Objects;
import java.util.Optional;

/**
 * A table as a query names it.
 *
 * @param schema the part before the last dot, case as written, without quotes; empty if there is
 *     none
 * @param name the last part, case as written, without quotes
 * @param delimited whether the last part stood in double quotes
 */
public record MentionedTable(Optional<String> schema, String name, boolean delimited) {
  public MentionedTable {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(name);
  }
}
