package org.almagest.formats.table.stil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almagest.formats.table.BadTableException;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import uk.ac.starlink.parquet.SequentialParquetStarTable;
import uk.ac.starlink.table.StarTable;

/**
 * Parquet files through STIL, opened as local files: STIL's own way asks Hadoop for a file system,
 * which fails on JDK 24 and later (HADOOP-19212).
 */
final class ParquetTable {
  private ParquetTable() {}

  static StarTable open(Path file, String name) throws IOException {
    try {
      return new SequentialParquetStarTable(() -> reader(file), () -> false);
    } catch (IOException | RuntimeException e) {
      throw new BadTableException(
          "%s is a damaged Parquet file: %s".formatted(name, StilText.reason(e)), e);
    }
  }

  private static ParquetFileReader reader(Path file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ParquetCodecs())
            .build();
    ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options);
    try {
      check(reader, Files.size(file));
      return reader;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** The footer is believed when room is made for what it speaks of: that must be there. */
  private static void check(ParquetFileReader reader, long size) throws IOException {
    for (BlockMetaData block : reader.getFooter().getBlocks()) {
      long total = 0;
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        long bytes = chunk.getTotalSize();
        long end = chunk.getStartingPos() + bytes;
        total += bytes;
        if (bytes < 0 || chunk.getStartingPos() < 0 || end > size || total > size) {
          throw new IOException("the footer speaks of data that are not there");
        }
      }
    }
  }
}
