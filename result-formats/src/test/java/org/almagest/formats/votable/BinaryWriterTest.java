package org.almagest.formats.votable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.almagest.formats.Cell;
import org.almagest.formats.CopyDecoder;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.Result;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;
import org.junit.jupiter.api.Test;

class BinaryWriterTest {
  @Test
  void flagsTheFirstColumnInTheHighestBit() throws IOException {
    Result result = new Result();
    IntStream.range(0, 9).forEach(i -> result.column("c" + i, ColumnType.SMALLINT));
    byte[] one = Cell.int2(1);
    result.row(Cell.none(), one, one, one, one, one, one, one, Cell.none());

    String stream = stream(result.textAs(VotableFormats.BINARY2));

    assertThat(Base64.getDecoder().decode(stream))
        .containsExactly(0x80, 0x80, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0);
  }

  /** Rows of five bytes: each flush may leave up to two of them behind. */
  @Test
  void flushPassesOnWhatNeedsNoPadding() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryWriter writer = new BinaryWriter(bytes, BinaryWriter.Serialization.BINARY2, "1.4");
    writer.start(
        new Header(
            List.of(
                OutputColumn.of("a", ColumnType.SMALLINT),
                OutputColumn.of("b", ColumnType.SMALLINT)),
            List.of()));
    CopyDecoder decoder = new CopyDecoder(2);
    decoder.feed(Base64.getDecoder().decode("UEdDT1BZCv8NCgAAAAAAAAAAAA=="));
    for (int i = 0; i < 3; i++) {
      decoder.feed(new byte[] {0, 2, 0, 0, 0, 2, 1, 2, 0, 0, 0, 2, 3, 4});
      assertThat(decoder.next()).isTrue();
      writer.row(decoder.row());
      writer.flush();
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("\nAAEC\nAwQAAQID\nBAABAgME\n");
    writer.end(new Outcome.Complete());
    assertThat(Base64.getMimeDecoder().decode(stream(bytes.toString(StandardCharsets.UTF_8))))
        .containsExactly(0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4);
  }

  private static String stream(String document) {
    int start = document.indexOf("base64\">") + "base64\">".length();
    return document.substring(start, document.indexOf("</STREAM>")).strip();
  }
}
