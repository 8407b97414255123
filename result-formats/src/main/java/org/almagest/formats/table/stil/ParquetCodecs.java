package org.almagest.formats.table.stil;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Decompresses Parquet pages without Hadoop's codecs. */
final class ParquetCodecs implements CompressionCodecFactory {
  /** Writers make pages of about one megabyte. */
  private static final int LARGEST_PAGE = 1 << 26;

  /** One page, compressed, to its bytes. */
  private interface Unpacking {
    byte[] unpack(byte[] packed, int size) throws IOException;
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> new Decompressor((packed, _) -> packed);
      case SNAPPY -> new Decompressor((packed, _) -> snappy(packed));
      case GZIP -> new Decompressor((packed, size) -> all(new GZIPInputStream(in(packed)), size));
      case ZSTD -> new Decompressor((packed, size) -> all(new ZstdInputStream(in(packed)), size));
      case LZO, BROTLI, LZ4, LZ4_RAW ->
          throw new UncheckedIOException(
              new IOException(
                  "compressed with %s; write it with snappy, gzip or zstd".formatted(codec)));
    };
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("Parquet is only read here");
  }

  @Override
  public void release() {}

  private static InputStream in(byte[] packed) {
    return new ByteArrayInputStream(packed);
  }

  /** Snappy makes of three bytes at most 64. */
  private static byte[] snappy(byte[] packed) throws IOException {
    if (Snappy.uncompressedLength(packed) > 32L * packed.length) {
      throw new IOException("a page that is said to become more than it can");
    }
    return Snappy.uncompress(packed);
  }

  private static byte[] all(InputStream in, int size) throws IOException {
    if (size > LARGEST_PAGE) {
      throw new IOException("a page of more than %,d bytes".formatted(LARGEST_PAGE));
    }
    try (in) {
      return in.readNBytes(size);
    }
  }

  private record Decompressor(Unpacking unpacking) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(unpacking.unpack(bytes.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer input, int packedSize, ByteBuffer output, int size)
        throws IOException {
      byte[] packed = new byte[packedSize];
      input.get(packed);
      output.put(unpacking.unpack(packed, size));
    }

    @Override
    public void release() {}
  }
}
