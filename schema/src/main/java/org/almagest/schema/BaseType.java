package org.almagest.schema;

/**
 * What a value is, before length and shape: the SQL types an archive holds and the geometries of
 * ADQL.
 *
 * <p>A type also fixes how its values cross the wire from PostgreSQL (<i>wire form</i>): the binary
 * send format of the SQL type named there. Types whose wire form is another SQL type (pgSphere's
 * have no binary form) are converted in the SQL that reads them.
 */
public enum BaseType {
  /** wire {@code bool}: one byte. */
  BOOLEAN,
  /** wire {@code int2}. */
  SMALLINT,
  /** wire {@code int4}. */
  INTEGER,
  /** wire {@code int8}. */
  BIGINT,
  /** wire {@code float4}. */
  REAL,
  /** wire {@code float8}. */
  DOUBLE,
  /** Exact decimals; wire {@code numeric}. */
  NUMERIC,
  /** Fixed-length text, blank-padded; wire {@code text} (UTF-8). */
  CHAR,
  /** Text, bounded or not; wire {@code text} (UTF-8). */
  VARCHAR,
  /** Bytes; wire {@code bytea}. */
  BINARY,
  /** wire {@code date}: days since 2000-01-01 as int4. */
  DATE,
  /** Time of day; wire {@code text}. */
  TIME,
  /**
   * An instant without zone, UTC by convention (DALI 3.3.3), or with one, told in UTC; wire {@code
   * timestamp} or {@code timestamptz}: microseconds since 2000-01-01.
   */
  TIMESTAMP,
  /** A duration; wire {@code text}. */
  INTERVAL,
  /** wire {@code text}. */
  UUID,
  /** wire {@code text}. */
  JSON,
  /** Longitude and latitude in degrees; wire {@code float8[2]}. */
  POINT,
  /** Longitude, latitude, radius in degrees; wire {@code float8[3]}. */
  CIRCLE,
  /** Vertices in degrees, lon lat lon lat ..., in their given order; wire {@code float8[]}. */
  POLYGON,
  /** A HEALPix multi-order coverage; wire {@code text} (ASCII MOC). */
  MOC;

  public boolean isNumeric() {
    return switch (this) {
      case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC -> true;
      case BOOLEAN,
          CHAR,
          VARCHAR,
          BINARY,
          DATE,
          TIME,
          TIMESTAMP,
          INTERVAL,
          UUID,
          JSON,
          POINT,
          CIRCLE,
          POLYGON,
          MOC ->
          false;
    };
  }

  public boolean isInteger() {
    return this == SMALLINT || this == INTEGER || this == BIGINT;
  }

  public boolean isText() {
    return this == CHAR || this == VARCHAR;
  }

  public boolean isGeometry() {
    return this == POINT || this == CIRCLE || this == POLYGON || this == MOC;
  }
}
