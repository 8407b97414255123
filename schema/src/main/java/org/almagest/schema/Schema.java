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
 * @param owner login name of the user whose schema it is, null if it is published to everybody
 */
public record Schema(
    String name,
    List<Table> tables,
    @Nullable String description,
    @Nullable String utype,
    @Nullable String owner) {
  public Schema {
    Objects.requireNonNull(name);
    tables = List.copyOf(tables);
  }

  /** A schema that is published to everybody. */
  public Schema(
      String name, List<Table> tables, @Nullable String description, @Nullable String utype) {
    this(name, tables, description, utype, null);
  }

  /** The same schema with other tables. */
  public Schema holding(List<Table> newTables) {
    return new Schema(name, newTables, description, utype, owner);
  }
}
