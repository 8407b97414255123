package org.almagest.formats.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import org.almagest.formats.encode.ByteSink;

/** Compresses pages with Zstandard. */
final class Compression {
  /** Parquet's number of the codec. */
  static final int CODEC = 6;

  /** Higher levels take several times as long and gain little on measured numbers. */
  private static final int LEVEL = 1;

  private Compression() {}

  /** Puts the compressed content of {@code page} into the empty {@code packed}. */
  static void compress(ByteSink page, ByteSink packed) throws IOException {
    packed.reserve(Math.toIntExact(Zstd.compressBound(page.size())));
    long size =
        Zstd.compressByteArray(
            packed.array(), 0, packed.size(), page.array(), 0, page.size(), LEVEL);
    if (Zstd.isError(size)) {
      throw new IOException("a page cannot be compressed: " + Zstd.getErrorName(size));
    }
    packed.truncate((int) size);
  }
}
