package org.almagest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
  @Test
  void nobodyGetsWhatWasNotAskedFor() {
    assertThat(ContentCoding.best(null)).isEqualTo(ContentCoding.IDENTITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | GZIP",
        "x-gzip | GZIP",
        "GZIP | GZIP",
        "gzip, deflate | GZIP",
        "gzip, deflate, br, zstd | ZSTD",
        "zstd;q=0.5, gzip | GZIP",
        "gzip;q=0.5 , zstd ; q=0.8 | ZSTD",
        "* | ZSTD",
        "*, zstd;q=0 | GZIP",
        "gzip;q=0 | IDENTITY",
        "identity | IDENTITY",
        "identity;q=1, gzip;q=0.5 | IDENTITY",
        "identity;q=0.5, gzip | GZIP",
        "identity;q=0, gzip | GZIP",
        "identity;q=0 | IDENTITY",
        "br | IDENTITY",
        "gzip;q=much | IDENTITY",
        "'' | IDENTITY"
      })
  void theWeightsDecide(String accepted, ContentCoding best) {
    assertThat(ContentCoding.best(accepted)).isEqualTo(best);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65535, 65536, 65537, 196_608, 1_000_000})
  void gzipComesBackAsItWas(int length) throws IOException {
    for (byte[] body : new byte[][] {noise(length), base64(length), text(length)}) {
      assertThat(unpacked(ContentCoding.GZIP, packed(ContentCoding.GZIP, body, 7001)))
          .isEqualTo(body);
    }
  }

  @Test
  void zstdComesBackAsItWas() throws IOException {
    byte[] body = text(1_000_000);

    assertThat(unpacked(ContentCoding.ZSTD, packed(ContentCoding.ZSTD, body, 7001)))
        .isEqualTo(body);
  }

  @ParameterizedTest
  @EnumSource(ContentCoding.class)
  void whatIsFlushedCanBeReadAtOnce(ContentCoding coding) throws IOException {
    byte[] start = text(1000);
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    try (OutputStream packing = coding.pack(wire)) {
      packing.write(start);
      packing.flush();

      InputStream reader = unpacking(coding, wire.toByteArray());
      assertThat(reader.readNBytes(start.length)).isEqualTo(start);
    }
  }

  @Test
  void packingPays() throws IOException {
    assertThat(packed(ContentCoding.GZIP, base64(1_000_000), 65536)).hasSizeLessThan(770_000);
    assertThat(packed(ContentCoding.GZIP, text(1_000_000), 65536)).hasSizeLessThan(100_000);
  }

  private static byte[] packed(ContentCoding coding, byte[] body, int piece) throws IOException {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    try (OutputStream packing = coding.pack(wire)) {
      for (int i = 0; i < body.length; i += piece) {
        packing.write(body, i, Math.min(piece, body.length - i));
      }
    }
    return wire.toByteArray();
  }

  private static byte[] unpacked(ContentCoding coding, byte[] wire) throws IOException {
    try (InputStream stream = unpacking(coding, wire)) {
      return stream.readAllBytes();
    }
  }

  private static InputStream unpacking(ContentCoding coding, byte[] wire) throws IOException {
    InputStream stream = new ByteArrayInputStream(wire);
    return switch (coding) {
      case IDENTITY -> stream;
      case GZIP -> new GZIPInputStream(stream);
      case ZSTD -> new ZstdInputStream(stream).setContinuous(true);
    };
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] base64(int length) {
    return Arrays.copyOf(Base64.getEncoder().encode(noise(length)), length);
  }

  private static byte[] text(int length) {
    return "<TR><TD>12.5</TD></TR>\n"
        .repeat(length / 23 + 1)
        .substring(0, length)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
