package org.almagest.formats.arrow;

import static org.almagest.formats.Cell.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almagest.formats.Cell;
import org.almagest.formats.Outcome;
import org.almagest.formats.Result;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.vector.ipc.ReadChannel;
import org.apache.arrow.vector.ipc.message.MessageMetadataResult;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.Test;

class ArrowWriterTest {
  @Test
  void describesColumnsAndResult() throws IOException {
    Description ra = new Description("deg", "pos.eq.ra", "a:b.c", "Right ascension");
    Schema schema =
        ArrowReading.schema(
            new Result()
                .info("QUERY", "SELECT é")
                .column(new OutputColumn("ra", ColumnType.DOUBLE, VoType.of(ColumnType.DOUBLE), ra))
                .column("place", ColumnType.POINT)
                .as(ArrowFormats.ARROW));

    assertThat(schema.getCustomMetadata())
        .containsEntry("QUERY_STATUS", "OK")
        .containsEntry("QUERY", "SELECT é");
    assertThat(schema.findField("ra").getMetadata())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "unit", "deg",
                "ucd", "pos.eq.ra",
                "utype", "a:b.c",
                "description", "Right ascension",
                "datatype", "double"));
    assertThat(schema.findField("place").getMetadata())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("datatype", "double", "arraysize", "2", "xtype", "point"));
  }

  @Test
  void namesOccurOnce() throws IOException {
    Schema schema =
        ArrowReading.schema(
            new Result()
                .column("a", ColumnType.INTEGER)
                .column("a", ColumnType.INTEGER)
                .as(ArrowFormats.ARROW));
    assertThat(schema.getFields()).extracting(field -> field.getName()).containsExactly("a", "a_2");
  }

  @Test
  void saysTypes() throws IOException {
    Schema schema =
        ArrowReading.schema(
            new Result()
                .column("byte", ColumnType.SMALLINT, "unsignedByte", null)
                .column("short", ColumnType.SMALLINT)
                .column("text", ColumnType.TEXT)
                .column("bytes", ColumnType.of(BaseType.BINARY))
                .column("day", ColumnType.of(BaseType.DATE))
                .column("when", ColumnType.TIMESTAMP)
                .column("flags", ColumnType.arrayOf(BaseType.BOOLEAN))
                .as(ArrowFormats.ARROW));
    assertThat(schema.getFields())
        .extracting(Object::toString)
        .satisfiesExactly(
            field -> assertThat(field).startsWith("byte: Int(8, false)"),
            field -> assertThat(field).startsWith("short: Int(16, true)"),
            field -> assertThat(field).startsWith("text: Utf8"),
            field -> assertThat(field).startsWith("bytes: Binary"),
            field -> assertThat(field).startsWith("day: Date(DAY)"),
            field -> assertThat(field).startsWith("when: Timestamp(MICROSECOND, null)"),
            field -> assertThat(field).startsWith("flags: List<item: Bool>"));
  }

  @Test
  void times() throws IOException {
    Result result =
        new Result()
            .column("t", ColumnType.TIMESTAMP)
            .column("d", ColumnType.of(BaseType.DATE))
            .row(Cell.int8(-1), Cell.int4(-1))
            .row(none(), none());

    assertThat(ArrowReading.rows(result.as(ArrowFormats.ARROW)))
        .containsExactly(
            List.of(
                LocalDateTime.parse("1999-12-31T23:59:59.999999"),
                LocalDate.parse("1999-12-31").toEpochDay()),
            Arrays.asList(null, null));
  }

  @Test
  void infiniteDaysAreTheExtremes() throws IOException {
    Result result =
        new Result()
            .column("d", ColumnType.of(BaseType.DATE))
            .row(Cell.int4(Integer.MAX_VALUE))
            .row(Cell.int4(Integer.MIN_VALUE));

    assertThat(ArrowReading.rows(result.as(ArrowFormats.ARROW)))
        .containsExactly(List.of(2147483647L), List.of(-2147483648L));
  }

  @Test
  void refusesInstantsBeyondItsCount() {
    Result result =
        new Result().column("t", ColumnType.TIMESTAMP).row(Cell.int8(9_223_371_331_000_000_000L));
    assertThatThrownBy(() -> result.as(ArrowFormats.ARROW))
        .hasMessage(
            "column \"t\": an instant after the year 294246 cannot be counted in microseconds"
                + " since 1970");
  }

  @Test
  void tellsAnOverflowInALastBatchWithoutRows() throws IOException {
    byte[] stream = one().ending(new Outcome.Overflow(1, "cut at 1 row")).as(ArrowFormats.ARROW);

    assertThat(ArrowReading.rows(stream)).containsExactly(List.of(1L));
    assertThat(lastMetadata(stream))
        .isEqualTo(Map.of("QUERY_STATUS", "OVERFLOW", "message", "cut at 1 row"));
  }

  @Test
  void endsWithAMark() throws IOException {
    byte[] stream = one().as(ArrowFormats.ARROW);
    assertThat(Arrays.copyOfRange(stream, stream.length - 8, stream.length))
        .isEqualTo(ByteBuffer.allocate(8).putInt(-1).putInt(0).array());
  }

  @Test
  void aFailedResultBreaksOff() throws IOException {
    byte[] stream = one().ending(new Outcome.Failed("broke")).as(ArrowFormats.ARROW);
    assertThatThrownBy(() -> ArrowReading.rows(stream))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Unexpected end of stream");
  }

  /** The column before the one that broke has a value more then. */
  @Test
  void rowsBeforeABrokenOneStand() throws IOException {
    byte[] broken =
        new Result()
            .column("t", ColumnType.TEXT)
            .column("i", ColumnType.BIGINT, "int", null)
            .row(Cell.text("a"), Cell.int8(1))
            .row(Cell.text("b"), Cell.int8(1L << 40))
            .brokenOffAs(ArrowFormats.ARROW);
    byte[] mended = Arrays.copyOf(broken, broken.length);
    mended[mended.length - 4] = 0;

    assertThat(ArrowReading.rows(mended)).containsExactly(List.of("a", 1L));
  }

  private static Result one() {
    return new Result().column("a", ColumnType.INTEGER).row(Cell.int4(1));
  }

  /** What the last message says beside. */
  private static Map<String, String> lastMetadata(byte[] stream) throws IOException {
    Map<String, String> metadata = new HashMap<>();
    try (ReadChannel channel =
        new ReadChannel(Channels.newChannel(new ByteArrayInputStream(stream)))) {
      MessageMetadataResult result = MessageSerializer.readMessage(channel);
      while (result != null) {
        metadata.clear();
        Message message = result.getMessage();
        for (int i = 0; i < message.customMetadataLength(); i++) {
          KeyValue entry = message.customMetadata(i);
          metadata.put(entry.key(), entry.value());
        }
        channel.readFully(ByteBuffer.allocate((int) result.getMessageBodyLength()));
        result = MessageSerializer.readMessage(channel);
      }
    }
    return metadata;
  }
}
