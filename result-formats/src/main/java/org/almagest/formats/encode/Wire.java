package org.almagest.formats.encode;

import org.almagest.formats.UnwritableValueException;
import org.almagest.schema.BaseType;

/** The PostgreSQL types whose binary send format may arrive, alone or as elements of an array. */
public enum Wire {
  BOOL,
  INT2,
  INT4,
  INT8,
  FLOAT4,
  FLOAT8,
  NUMERIC,
  TEXT,
  BYTEA,
  DATE,
  TIMESTAMP;

  private static final double LONG_LIMIT = 0x1p63;

  /** What one element of {@code base} arrives as (see {@link BaseType}). */
  static Wire of(BaseType base) {
    return switch (base) {
      case BOOLEAN -> BOOL;
      case SMALLINT -> INT2;
      case INTEGER -> INT4;
      case BIGINT -> INT8;
      case REAL -> FLOAT4;
      case NUMERIC -> NUMERIC;
      case DOUBLE, POINT, CIRCLE, POLYGON -> FLOAT8;
      case CHAR, VARCHAR, TIME, INTERVAL, UUID, JSON, MOC -> TEXT;
      case BINARY -> BYTEA;
      case DATE -> DATE;
      case TIMESTAMP -> TIMESTAMP;
    };
  }

  /** By the number of the type in PostgreSQL's pg_type. */
  static Wire ofOid(int oid) {
    return switch (oid) {
      case 16 -> BOOL;
      case 21 -> INT2;
      case 23 -> INT4;
      case 20 -> INT8;
      case 700 -> FLOAT4;
      case 701 -> FLOAT8;
      case 1700 -> NUMERIC;
      case 18, 19, 25, 114, 1042, 1043 -> TEXT;
      case 17 -> BYTEA;
      case 1082 -> DATE;
      case 1114, 1184 -> TIMESTAMP;
      default ->
          throw new UnwritableValueException(
              "arrays of PostgreSQL type " + oid + " cannot be written; cast it in the catalogue");
    };
  }

  public boolean isInteger() {
    return this == INT2 || this == INT4 || this == INT8;
  }

  public boolean isNumber() {
    return isInteger() || this == FLOAT4 || this == FLOAT8 || this == NUMERIC;
  }

  /** Bytes of one value; 0 if that varies. */
  public int width() {
    return switch (this) {
      case BOOL -> 1;
      case INT2 -> Short.BYTES;
      case INT4, FLOAT4, DATE -> Integer.BYTES;
      case INT8, FLOAT8, TIMESTAMP -> Long.BYTES;
      case NUMERIC, TEXT, BYTEA -> 0;
    };
  }

  /** A number as a double: the nearest one. */
  public double readDouble(byte[] buffer, int offset) {
    return switch (this) {
      case FLOAT4 -> Float.intBitsToFloat(BigEndian.getInt(buffer, offset));
      case FLOAT8 -> Double.longBitsToDouble(BigEndian.getLong(buffer, offset));
      case INT2, INT4, INT8 -> (double) readLong(buffer, offset);
      case NUMERIC -> NumericValue.toDouble(buffer, offset);
      case BOOL, TEXT, BYTEA, DATE, TIMESTAMP ->
          throw new IllegalStateException(this + " is no number");
    };
  }

  /** A number as an integer: exact, or refused. */
  public long readLong(byte[] buffer, int offset) {
    return switch (this) {
      case INT2 -> BigEndian.getShort(buffer, offset);
      case INT4 -> BigEndian.getInt(buffer, offset);
      case INT8 -> BigEndian.getLong(buffer, offset);
      case FLOAT4, FLOAT8 -> integral(readDouble(buffer, offset));
      case NUMERIC -> NumericValue.toLong(buffer, offset);
      case BOOL, TEXT, BYTEA, DATE, TIMESTAMP ->
          throw new IllegalStateException(this + " is no number");
    };
  }

  private static long integral(double value) {
    if (Math.rint(value) != value || value < -LONG_LIMIT || value >= LONG_LIMIT) {
      throw new UnwritableValueException(
          value + " is not an integer; the catalogue should call this column double");
    }
    return (long) value;
  }
}
