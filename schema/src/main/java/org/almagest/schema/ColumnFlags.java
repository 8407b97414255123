package org.almagest.schema;

/**
 * Flags of TAP_SCHEMA.columns (TAP 1.1 section 4.3).
 *
 * @param indexed a condition on the column alone is answered by an index
 * @param principal shown first to people
 * @param std defined by some standard
 * @param primaryKey part of the table's key
 */
public record ColumnFlags(boolean indexed, boolean principal, boolean std, boolean primaryKey) {
  public static final ColumnFlags NONE = new ColumnFlags(false, false, false, false);
}
