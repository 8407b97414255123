package org.almagest.schema;

/**
 * Flags of TAP_SCHEMA.columns (TAP 1.1 section 4.3), and what TAP+ says besides.
 *
 * @param indexed a condition on the column alone is answered by an index
 * @param principal shown first to people
 * @param std defined by some standard
 * @param primaryKey part of the table's key
 * @param measure what a user says that it measures
 */
public record ColumnFlags(
    boolean indexed, boolean principal, boolean std, boolean primaryKey, Measure measure) {
  public static final ColumnFlags NONE = new ColumnFlags(false, false, false, false);

  /** What a column of numbers measures, in the words of TAP+. */
  public enum Measure {
    NONE,
    FLUX,
    MAG
  }

  /** Of a column of which no user has said anything. */
  public ColumnFlags(boolean indexed, boolean principal, boolean std, boolean primaryKey) {
    this(indexed, principal, std, primaryKey, Measure.NONE);
  }
}
