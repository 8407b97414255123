package org.almagest.schema;

import java.util.Objects;

/**
 * A column of a published table (a row of TAP_SCHEMA.columns).
 *
 * @param name its true name, case kept, without quotes
 * @param sqlName its name in PostgreSQL, without quotes
 * @param type its type in PostgreSQL
 * @param storage how PostgreSQL stores it when that is not the plain SQL type of {@code type}
 * @param vo the type as the catalogue states it; fits {@code type}
 * @param description unit, UCD, utype and text
 * @param flags indexed, principal, std
 */
public record Column(
    String name,
    String sqlName,
    ColumnType type,
    Storage storage,
    VoType vo,
    Description description,
    ColumnFlags flags) {
  /** How a value that PostgreSQL has several types for lies in the table. */
  public enum Storage {
    /** The plain SQL type; for a geometry, {@code float8[]} as DALI serialises it. */
    PLAIN,
    /**
     * A pgSphere type: {@code spoint}, {@code scircle}, {@code spoly}, {@code smoc}; under four
     * numbers, {@code sbox}, which is to ADQL an array: DALI's {@code range}.
     */
    PG_SPHERE
  }

  public Column {
    Objects.requireNonNull(name);
    Objects.requireNonNull(sqlName);
  }

  /**
   * A plain column of the standard VOTable type, described by nothing: for tests and generated
   * tables.
   */
  public static Column of(String name, ColumnType type) {
    return new Column(
        name, name, type, Storage.PLAIN, VoType.of(type), Description.NONE, ColumnFlags.NONE);
  }

  public Column describedBy(Description newDescription) {
    return new Column(name, sqlName, type, storage, vo, newDescription, flags);
  }
}
