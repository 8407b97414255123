package org.almagest.it.lossless;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import uk.ac.starlink.parquet.SequentialParquetStarTable;
import uk.ac.starlink.table.StarTable;

/** Opens Parquet files without Hadoop's file systems and codecs, which JDK 25 does not run. */
final class ParquetFile {
  private ParquetFile() {}

  static ParquetFileReader open(byte[] document) throws IOException {
    return open(saved(document));
  }

  static StarTable stil(byte[] document) throws IOException {
    Path path = saved(document);
    return new SequentialParquetStarTable(() -> open(path), () -> false);
  }

  private static Path saved(byte[] document) throws IOException {
    Path path = Files.createTempFile("almagest-it", ".parquet");
    path.toFile().deleteOnExit();
    return Files.write(path, document);
  }

  private static ParquetFileReader open(Path path) throws IOException {
    return ParquetFileReader.open(
        new LocalInputFile(path),
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Unpacking())
            .build());
  }

  private record Unpacking() implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException("only reads");
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

  private record Unpacker() implements CompressionCodecFactory.BytesInputDecompressor {
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
