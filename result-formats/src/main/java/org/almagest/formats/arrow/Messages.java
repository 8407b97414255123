package org.almagest.formats.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.util.List;
import org.almagest.formats.Header;
import org.almagest.formats.encode.ColumnValues;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;

/** The messages of the stream without their bodies (Arrow's Message.fbs and Schema.fbs). */
final class Messages {
  private static final int START = 1024;

  private Messages() {}

  /** Announces the columns. */
  static ByteBuffer schema(Header header, List<ColumnValues> columns) {
    FlatBufferBuilder builder = new FlatBufferBuilder(START);
    int[] fields = columns.stream().mapToInt(column -> putColumn(column, builder)).toArray();
    int fieldList = Schema.createFieldsVector(builder, fields);
    int metadata =
        Schema.createCustomMetadataVector(builder, KeyValues.of(header).offsets(builder));
    int schema = Schema.createSchema(builder, Endianness.Little, fieldList, metadata, 0);
    return message(MessageHeader.Schema, schema, 0, KeyValues.none(), builder);
  }

  /**
   * Precedes the rows.
   *
   * @param metadata what the message says beside
   */
  static ByteBuffer batch(int rows, Body body, KeyValues metadata) {
    FlatBufferBuilder builder = new FlatBufferBuilder(START);
    RecordBatch.startNodesVector(builder, body.nodes().size());
    for (Body.Node node : body.nodes().reversed()) {
      FieldNode.createFieldNode(builder, node.length(), node.nulls());
    }
    int nodes = builder.endVector();
    RecordBatch.startBuffersVector(builder, body.ranges().size());
    for (Body.Range range : body.ranges().reversed()) {
      Buffer.createBuffer(builder, range.offset(), range.length());
    }
    int buffers = builder.endVector();
    int batch = RecordBatch.createRecordBatch(builder, rows, nodes, buffers, 0, 0);
    return message(MessageHeader.RecordBatch, batch, body.bytes().size(), metadata, builder);
  }

  private static ByteBuffer message(
      byte type, int header, int bodyLength, KeyValues metadata, FlatBufferBuilder builder) {
    int entries = Message.createCustomMetadataVector(builder, metadata.offsets(builder));
    builder.finish(
        Message.createMessage(builder, MetadataVersion.V5, type, header, bodyLength, entries));
    return builder.dataBuffer();
  }

  private static int putColumn(ColumnValues column, FlatBufferBuilder builder) {
    String name = column.column().name();
    int[] metadata = KeyValues.of(column.column()).offsets(builder);
    byte code = FieldTypes.code(column.type());
    if (!column.isList()) {
      int type = FieldTypes.put(column.type(), builder);
      return field(name, code, type, new int[0], metadata, builder);
    }
    int elementType = FieldTypes.put(column.type(), builder);
    int element = field("item", code, elementType, new int[0], new int[0], builder);
    org.apache.arrow.flatbuf.List.startList(builder);
    int list = org.apache.arrow.flatbuf.List.endList(builder);
    return field(name, Type.List, list, new int[] {element}, metadata, builder);
  }

  private static int field(
      String name, byte code, int type, int[] children, int[] metadata, FlatBufferBuilder builder) {
    int nameAt = builder.createString(name);
    int childrenAt = Field.createChildrenVector(builder, children);
    int metadataAt = Field.createCustomMetadataVector(builder, metadata);
    return Field.createField(builder, nameAt, true, code, type, 0, childrenAt, metadataAt);
  }
}
