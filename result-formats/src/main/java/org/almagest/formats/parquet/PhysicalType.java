package org.almagest.formats.parquet;

import org.almagest.formats.encode.ElementType;

/** How Parquet stores values, by its own numbers. */
enum PhysicalType {
  BOOLEAN(0),
  INT32(1),
  INT64(2),
  FLOAT(4),
  DOUBLE(5),
  BYTE_ARRAY(6);

  private final int code;

  PhysicalType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static PhysicalType of(ElementType type) {
    return switch (type) {
      case BOOLEAN -> BOOLEAN;
      case UNSIGNED_BYTE, SHORT, INT, DATE -> INT32;
      case LONG, TIMESTAMP -> INT64;
      case FLOAT -> FLOAT;
      case DOUBLE -> DOUBLE;
      case TEXT, BYTES -> BYTE_ARRAY;
    };
  }
}
