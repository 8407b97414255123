package org.almagest.it.lossless;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Parquet's own library for Java. */
record ParquetReader() implements Reader {
  @Override
  public String name() {
    return "Parquet";
  }

  @Override
  public Seen read(byte[] document) throws IOException {
    try (ParquetFileReader reader = ParquetFile.open(document)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      List<@Nullable Object> values = new ArrayList<>();
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long i = 0; i < pages.getRowCount(); i++) {
          values.add(value(records.read(), 1));
        }
      }
      return new Seen(schema.getFields().stream().map(Type::getName).toList(), values);
    }
  }

  private static @Nullable Object value(Group group, int field) {
    if (group.getFieldRepetitionCount(field) == 0) {
      return null;
    }
    Type type = group.getType().getType(field);
    if (!type.isPrimitive()) {
      return list(group.getGroup(field, 0));
    }
    boolean bytes =
        type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
            && type.getLogicalTypeAnnotation() == null;
    return bytes
        ? HexFormat.of().formatHex(group.getBinary(field, 0).getBytes())
        : group.getValueToString(field, 0);
  }

  private static List<@Nullable Object> list(Group list) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      elements.add(value(list.getGroup(0, i), 0));
    }
    return elements;
  }
}
