package org.almagest.formats.table;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.StringJoiner;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Rows for PostgreSQL as lines of text, whichever form they are in. */
final class CopyLines {
  private static final LocalDate START = LocalDate.of(2000, 1, 1);

  private CopyLines() {}

  /** All rows of a source. */
  static String of(TableSource table, List<Limits> limits) throws IOException {
    try (RowStream rows = table.rows(limits)) {
      while (rows.next()) {}
      CopyBuffer buffer = rows.buffer();
      return switch (buffer.form()) {
        case TEXT -> new String(buffer.bytes(), 0, buffer.size(), StandardCharsets.UTF_8);
        case BINARY -> binary(buffer, table.header());
      };
    }
  }

  private static String binary(CopyBuffer buffer, TableHeader header) throws IOException {
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(buffer.bytes(), 0, buffer.size()));
    in.skipNBytes(19);
    StringBuilder lines = new StringBuilder();
    for (int count = in.readShort(); count >= 0; count = in.readShort()) {
      StringJoiner line = new StringJoiner("\t", "", "\n");
      for (int i = 0; i < count; i++) {
        line.add(value(in, header.columns().get(i).type()));
      }
      lines.append(line);
    }
    return lines.toString();
  }

  private static String value(DataInputStream in, ColumnType type) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return type.isArray() ? "NULL" : "\\N";
    }
    byte[] bytes = in.readNBytes(length);
    DataInputStream value = new DataInputStream(new ByteArrayInputStream(bytes));
    boolean array = type.isArray() || type.base().isGeometry();
    return array ? array(value, type) : scalar(value, bytes, type.base());
  }

  private static String array(DataInputStream in, ColumnType type) throws IOException {
    StringJoiner elements = new StringJoiner(",", "{", "}");
    int dimensions = in.readInt();
    in.readInt();
    in.readInt();
    int count = dimensions == 0 ? 0 : in.readInt();
    in.readNBytes(dimensions == 0 ? 0 : Integer.BYTES);
    BaseType element = type.base().isGeometry() ? BaseType.DOUBLE : type.base();
    for (int i = 0; i < count; i++) {
      int length = in.readInt();
      byte[] bytes = in.readNBytes(Math.max(length, 0));
      DataInputStream value = new DataInputStream(new ByteArrayInputStream(bytes));
      elements.add(length < 0 ? "NULL" : scalar(value, bytes, element));
    }
    return elements.toString();
  }

  private static String scalar(DataInputStream in, byte[] bytes, BaseType base) throws IOException {
    return switch (base) {
      case BOOLEAN -> in.readByte() == 0 ? "f" : "t";
      case SMALLINT -> Short.toString(in.readShort());
      case INTEGER -> Integer.toString(in.readInt());
      case BIGINT -> Long.toString(in.readLong());
      case REAL -> Float.toString(in.readFloat());
      case DOUBLE -> Double.toString(in.readDouble());
      case DATE -> START.plusDays(in.readInt()).toString();
      case TIMESTAMP -> instant(in.readLong()).toString();
      default -> new String(bytes, StandardCharsets.UTF_8).replace("\n", "\\n");
    };
  }

  private static LocalDateTime instant(long microseconds) {
    return START.atStartOfDay().plus(microseconds, ChronoUnit.MICROS);
  }
}
