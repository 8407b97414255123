package org.almagest.schema;

import org.jspecify.annotations.Nullable;

/**
 * How to give credit for a table.
 *
 * @param doi its persistent identifier, without a prefix: {@code 10.26093/cds/vizier.1355}; null if
 *     it has none
 * @param reference what to cite, for people; null if nothing is stated
 */
public record Citation(@Nullable String doi, @Nullable String reference) {
  public static final Citation NONE = new Citation(null, null);
}
