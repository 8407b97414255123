package org.almagest.formats;

import static org.almagest.formats.Cell.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyDecoderTest {
  private static final byte[] FIRST =
      CopyMessages.tuple(new byte[][] {Cell.text("a"), Cell.text("")});
  private static final byte[] SECOND = CopyMessages.tuple(new byte[][] {none(), Cell.text("bc")});
  private static final byte[] TRAILER = Cell.int2(-1);
  private static final List<String> ROWS = List.of("a|", "null|bc");

  @Test
  void readsHeaderWithFirstTupleThenOneTupleEach() throws IOException {
    byte[] start = CopyMessages.joined(List.of(CopyMessages.header(), FIRST));
    assertThat(decoded(List.of(start, SECOND, TRAILER))).isEqualTo(ROWS);
  }

  @Test
  void readsHeaderAlone() throws IOException {
    assertThat(decoded(List.of(CopyMessages.header(), FIRST, SECOND, TRAILER))).isEqualTo(ROWS);
  }

  @Test
  void readsAllInOneMessage() throws IOException {
    byte[] all = CopyMessages.joined(List.of(CopyMessages.header(), FIRST, SECOND, TRAILER));
    assertThat(decoded(List.of(all))).isEqualTo(ROWS);
  }

  @Test
  void readsMessagesCutAnywhere() throws IOException {
    byte[] all = CopyMessages.joined(List.of(CopyMessages.header(), FIRST, SECOND, TRAILER));
    for (int piece = 1; piece < all.length; piece++) {
      List<byte[]> messages = new ArrayList<>();
      for (int at = 0; at < all.length; at += piece) {
        messages.add(Arrays.copyOfRange(all, at, Math.min(all.length, at + piece)));
      }
      assertThat(decoded(messages)).as("pieces of %d bytes", piece).isEqualTo(ROWS);
    }
  }

  @Test
  void readsNoRows() throws IOException {
    assertThat(decoded(CopyMessages.of(List.of()))).isEmpty();
  }

  @Test
  void skipsHeaderExtension() throws IOException {
    byte[] header = CopyMessages.header();
    header[header.length - 1] = 3;
    byte[] start = CopyMessages.joined(List.of(header, new byte[3], FIRST));
    assertThat(decoded(List.of(start, SECOND, TRAILER))).isEqualTo(ROWS);
  }

  @Test
  void refusesOtherStreams() {
    assertThatThrownBy(
            () -> decoded(List.of("id,ra,dec and more text".getBytes(StandardCharsets.UTF_8))))
        .hasMessage("not a binary COPY stream: wrong signature");
  }

  @Test
  void refusesTuplesOfOtherWidth() {
    byte[] narrow = CopyMessages.tuple(new byte[][] {Cell.text("a")});
    assertThatThrownBy(() -> decoded(List.of(CopyMessages.header(), narrow)))
        .hasMessage("COPY tuple has 1 columns, expected 2");
  }

  @Test
  void noticesTruncatedStream() {
    assertThatThrownBy(() -> decoded(List.of(CopyMessages.header(), FIRST)))
        .hasMessage("COPY stream ended before its trailer; the result is incomplete");
  }

  private static List<String> decoded(List<byte[]> messages) throws IOException {
    CopyDecoder decoder = new CopyDecoder(2);
    List<String> rows = new ArrayList<>();
    for (byte[] message : messages) {
      decoder.feed(message);
      while (decoder.next()) {
        rows.add(text(decoder.row(), 0) + "|" + text(decoder.row(), 1));
      }
    }
    decoder.finish();
    return rows;
  }

  private static String text(Row row, int column) {
    return row.isNull(column)
        ? "null"
        : new String(row.buffer(), row.offset(column), row.length(column), StandardCharsets.UTF_8);
  }
}
