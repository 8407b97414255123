package org.almagest.it.lossless;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampMicroVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/** Arrow's own library for Java. */
record ArrowReader() implements Reader {
  /** Of a count of days or microseconds. */
  static final String GREATEST = "the greatest number";

  static final String LEAST = "the least number";

  @Override
  public String name() {
    return "Arrow";
  }

  @Override
  public Seen read(byte[] document) throws IOException {
    try (BufferAllocator memory = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(document), memory)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      List<String> names = root.getSchema().getFields().stream().map(Field::getName).toList();
      List<@Nullable Object> values = new ArrayList<>();
      while (reader.loadNextBatch()) {
        for (int i = 0; i < root.getRowCount(); i++) {
          values.add(value(root.getVector(1), i));
        }
      }
      return new Seen(names, values);
    }
  }

  private static @Nullable Object value(FieldVector vector, int at) {
    if (vector.isNull(at)) {
      return null;
    }
    return switch (vector) {
      case ListVector lists -> list(lists, at);
      case UInt1Vector octets -> Integer.toString(Byte.toUnsignedInt(octets.get(at)));
      case VarBinaryVector bytes -> HexFormat.of().formatHex(bytes.get(at));
      case DateDayVector days -> day(days.get(at));
      case TimeStampMicroVector instants -> instant(instants.get(at));
      default -> String.valueOf(vector.getObject(at));
    };
  }

  private static List<@Nullable Object> list(ListVector lists, int at) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = lists.getElementStartIndex(at); i < lists.getElementEndIndex(at); i++) {
      elements.add(value(lists.getDataVector(), i));
    }
    return elements;
  }

  private static String day(int days) {
    return switch (days) {
      case Integer.MAX_VALUE -> GREATEST;
      case Integer.MIN_VALUE -> LEAST;
      default -> LocalDate.ofEpochDay(days).toString();
    };
  }

  private static String instant(long microseconds) {
    if (microseconds == Long.MAX_VALUE || microseconds == Long.MIN_VALUE) {
      return microseconds > 0 ? GREATEST : LEAST;
    }
    LocalDateTime time =
        Instant.EPOCH
            .plus(microseconds, ChronoUnit.MICROS)
            .atZone(ZoneOffset.UTC)
            .toLocalDateTime();
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.withLocale(Locale.ROOT).format(time);
  }
}
