package org.almagest.formats.arrow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.arrow.vector.util.Text;
import org.jspecify.annotations.Nullable;

/** Reads streams back with Arrow's own library for Java. */
public final class ArrowReading {
  private ArrowReading() {}

  /** All rows: integers as Long, bytes as hexadecimal text, lists as lists. */
  public static List<List<@Nullable Object>> rows(byte[] stream) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (BufferAllocator memory = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(stream), memory)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      while (reader.loadNextBatch()) {
        for (int i = 0; i < root.getRowCount(); i++) {
          rows.add(row(root, i));
        }
      }
    }
    return rows;
  }

  static Schema schema(byte[] stream) throws IOException {
    try (BufferAllocator memory = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(stream), memory)) {
      return reader.getVectorSchemaRoot().getSchema();
    }
  }

  private static List<@Nullable Object> row(VectorSchemaRoot root, int row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (FieldVector vector : root.getFieldVectors()) {
      values.add(
          vector instanceof UInt1Vector bytes && !bytes.isNull(row)
              ? Long.valueOf(Byte.toUnsignedLong(bytes.get(row)))
              : value(vector.getObject(row)));
    }
    return values;
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case Short number -> number.longValue();
      case Integer number -> number.longValue();
      case Text text -> text.toString();
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      case List<?> list -> list(list);
      case null -> null;
      default -> value;
    };
  }

  private static List<@Nullable Object> list(List<?> list) {
    List<@Nullable Object> values = new ArrayList<>();
    list.forEach(element -> values.add(value(element)));
    return values;
  }
}
