package org.almagest.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published schema (a row of TAP_SCHEMA.schemas).
 *
 * @param name its true name
 * @param tables in display order
 * @param description for people, null if none
 * @param utype data model reference, null if none
 */
public record Schema(
    String name, List<Table> tables, @Nullable String description, @Nullable String utype) {
  public Schema {
    Objects.requireNonNull(name);
    tables = List.copyOf(tables);
  }
}
