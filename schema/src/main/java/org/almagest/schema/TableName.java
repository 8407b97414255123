package org.almagest.schema;

import java.util.Objects;

/**
 * A table's true name, case kept, without quotes.
 *
 * @param schema the schema's name
 * @param table the table's name within it
 */
public record TableName(String schema, String table) implements Comparable<TableName> {
  public TableName {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(table);
  }

  /**
   * As a query spells it and as TAP_SCHEMA.tables.table_name prints it: qualified, quoted where
   * that is needed.
   */
  public String adql() {
    return AdqlName.quotedIfNeeded(schema) + "." + AdqlName.quotedIfNeeded(table);
  }

  @Override
  public int compareTo(TableName other) {
    int bySchema = schema.compareTo(other.schema);
    return bySchema != 0 ? bySchema : table.compareTo(other.table);
  }

  @Override
  public String toString() {
    return adql();
  }
}
