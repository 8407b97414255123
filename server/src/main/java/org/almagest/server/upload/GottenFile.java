package org.almagest.server.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ReadLimits;

/** A file of a table that has come, as people pack it. */
final class GottenFile {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final int BUFFER = 1 << 16;

  private GottenFile() {}

  /**
   * The file itself, or what is packed in it, beside it: its true size is known then.
   *
   * @throws org.almagest.formats.table.TooLargeException at the first byte too many
   */
  static Path unpacked(Path file, ReadLimits limits) throws IOException {
    return isPacked(file) ? unpack(file, limits) : file;
  }

  private static boolean isPacked(Path file) throws IOException {
    try (InputStream start = Files.newInputStream(file)) {
      return Arrays.equals(start.readNBytes(GZIP.length), GZIP);
    }
  }

  private static Path unpack(Path file, ReadLimits limits) throws IOException {
    Path plain = file.resolveSibling(file.getFileName() + "-plain");
    try (InputStream content =
        limits.hold(new GZIPInputStream(Files.newInputStream(file), BUFFER))) {
      Files.copy(content, plain);
    } catch (ZipException damaged) {
      throw new BadTableException(
          "the file begins like one of gzip and is none, or is damaged: " + damaged.getMessage(),
          damaged);
    } catch (EOFException cut) {
      throw new BadTableException("the gzip file ends too early", cut);
    }
    Files.delete(file);
    return plain;
  }
}
