package org.almagest.formats.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import org.almagest.formats.encode.ElementType;
import org.apache.arrow.flatbuf.Binary;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/**
 * The types of values as Arrow's schema says them. Instants have no zone: what their scale is, UTC
 * or another, the catalogue says (DALI 1.1 section 3.3.3), and readers shift what has a zone.
 */
final class FieldTypes {
  private FieldTypes() {}

  /** Which member of the union {@link #put} writes. */
  static byte code(ElementType type) {
    return switch (type) {
      case BOOLEAN -> Type.Bool;
      case UNSIGNED_BYTE, SHORT, INT, LONG -> Type.Int;
      case FLOAT, DOUBLE -> Type.FloatingPoint;
      case DATE -> Type.Date;
      case TIMESTAMP -> Type.Timestamp;
      case TEXT -> Type.Utf8;
      case BYTES -> Type.Binary;
    };
  }

  /** Puts the type into {@code builder} and returns where it starts. */
  static int put(ElementType type, FlatBufferBuilder builder) {
    return switch (type) {
      case BOOLEAN -> {
        Bool.startBool(builder);
        yield Bool.endBool(builder);
      }
      case UNSIGNED_BYTE -> Int.createInt(builder, Byte.SIZE, false);
      case SHORT, INT, LONG -> Int.createInt(builder, type.width() * Byte.SIZE, true);
      case FLOAT -> FloatingPoint.createFloatingPoint(builder, Precision.SINGLE);
      case DOUBLE -> FloatingPoint.createFloatingPoint(builder, Precision.DOUBLE);
      case DATE -> Date.createDate(builder, DateUnit.DAY);
      case TIMESTAMP -> Timestamp.createTimestamp(builder, TimeUnit.MICROSECOND, 0);
      case TEXT -> {
        Utf8.startUtf8(builder);
        yield Utf8.endUtf8(builder);
      }
      case BYTES -> {
        Binary.startBinary(builder);
        yield Binary.endBinary(builder);
      }
    };
  }
}
