package org.almagest.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key (TAP_SCHEMA.keys and key_columns), kept with the table it starts from.
 *
 * @param id unique in the catalogue
 * @param target the table it points to
 * @param pairs the column pairs, at least one; true names
 */
public record ForeignKey(
    String id, TableName target, List<Pair> pairs, @Nullable String description) {
  /** One column of the key and the column it points to. */
  public record Pair(String from, String target) {}

  public ForeignKey {
    Objects.requireNonNull(id);
    pairs = List.copyOf(pairs);
  }
}
