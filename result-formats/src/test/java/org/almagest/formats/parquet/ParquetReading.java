package org.almagest.formats.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.parquet.ParquetStarTable;
import uk.ac.starlink.parquet.SequentialParquetStarTable;

/** Reads files back with Parquet's own library for Java, and with STIL. */
public final class ParquetReading {
  private ParquetReading() {}

  /** All rows: integers as Long, bytes as hexadecimal text, lists as lists. */
  public static List<List<@Nullable Object>> rows(byte[] file) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (ParquetFileReader reader = open(saved(file))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long i = 0; i < pages.getRowCount(); i++) {
          rows.add(row(records.read()));
        }
      }
    }
    return rows;
  }

  static ParquetStarTable stil(byte[] file) throws IOException {
    Path path = saved(file);
    return new SequentialParquetStarTable(() -> open(path), () -> false);
  }

  static ParquetFileReader reader(byte[] file) throws IOException {
    return open(saved(file));
  }

  private static Path saved(byte[] file) throws IOException {
    Path path = Files.createTempFile("result", ".parquet");
    path.toFile().deleteOnExit();
    return Files.write(path, file);
  }

  private static ParquetFileReader open(Path path) throws IOException {
    return ParquetFileReader.open(
        new LocalInputFile(path),
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Unpacking())
            .build());
  }

  private static List<@Nullable Object> row(Group group) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < group.getType().getFieldCount(); i++) {
      values.add(value(group, i));
    }
    return values;
  }

  private static @Nullable Object value(Group group, int field) {
    if (group.getFieldRepetitionCount(field) == 0) {
      return null;
    }
    Type type = group.getType().getType(field);
    return type.isPrimitive() ? primitive(group, field) : list(group.getGroup(field, 0));
  }

  private static List<@Nullable Object> list(Group list) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      elements.add(value(list.getGroup(0, i), 0));
    }
    return elements;
  }

  private static Object primitive(Group group, int field) {
    return switch (group.getType().getType(field).asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> group.getBoolean(field, 0);
      case INT32 -> (long) group.getInteger(field, 0);
      case INT64 -> group.getLong(field, 0);
      case FLOAT -> group.getFloat(field, 0);
      case DOUBLE -> group.getDouble(field, 0);
      case BINARY ->
          group.getType().getType(field).getLogicalTypeAnnotation() == null
              ? HexFormat.of().formatHex(group.getBinary(field, 0).getBytes())
              : group.getString(field, 0);
      case INT96, FIXED_LEN_BYTE_ARRAY -> throw new IllegalStateException("never written");
    };
  }

  private static final class Unpacking implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      if (codec != CompressionCodecName.ZSTD) {
        throw new IllegalArgumentException(codec.name());
      }
      return new Unpacker();
    }

    @Override
    public void release() {}
  }

  private static final class Unpacker implements CompressionCodecFactory.BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(Zstd.decompress(bytes.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer input, int packedSize, ByteBuffer output, int size) {
      byte[] packed = new byte[packedSize];
      input.get(packed);
      output.put(Zstd.decompress(packed, size));
    }

    @Override
    public void release() {}
  }
}
