package org.almagest.formats.parquet;

import org.almagest.formats.encode.ElementType;

/**
 * What stored values mean, in the union of today ({@code LogicalType} of parquet.thrift) and in the
 * older numbers that old readers know ({@code ConvertedType}). Times are text ({@link
 * ColumnBuffer#LAYOUT}) and need none of their own.
 */
final class LogicalType {
  static final int NONE = -1;
  static final int LIST_CONVERTED = 3;

  private static final int STRING = 1;
  private static final int LIST = 3;
  private static final int INTEGER = 10;

  private LogicalType() {}

  /** The older number; {@link #NONE} where the stored type says it all. */
  static int converted(ElementType type) {
    return switch (type) {
      case TEXT -> 0;
      case UNSIGNED_BYTE -> 11;
      case SHORT -> 16;
      case BOOLEAN, INT, LONG, FLOAT, DOUBLE, DATE, TIMESTAMP, BYTES -> NONE;
    };
  }

  /** The field of the union. */
  static void put(ElementType type, Thrift thrift) {
    switch (type) {
      case TEXT -> putEmpty(STRING, thrift);
      case UNSIGNED_BYTE -> putInteger(Byte.SIZE, false, thrift);
      case SHORT -> putInteger(Short.SIZE, true, thrift);
      case BOOLEAN, INT, LONG, FLOAT, DOUBLE, DATE, TIMESTAMP, BYTES -> {}
    }
  }

  static void putList(Thrift thrift) {
    putEmpty(LIST, thrift);
  }

  private static void putEmpty(int field, Thrift thrift) {
    thrift.begin(field);
    thrift.end();
  }

  private static void putInteger(int bits, boolean signed, Thrift thrift) {
    thrift.begin(INTEGER);
    thrift.putByte(1, bits);
    thrift.putBoolean(2, signed);
    thrift.end();
  }
}
