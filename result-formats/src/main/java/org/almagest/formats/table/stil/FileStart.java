package org.almagest.formats.table.stil;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.almagest.formats.table.BadTableException;
import uk.ac.starlink.util.FileDataSource;

/** What a file is, by its first bytes, decompressed. */
enum FileStart {
  PARQUET,
  ECSV,
  XML,
  OTHER;

  private static final int LOOKED_AT = 512;

  static FileStart of(Path file) throws IOException {
    try (InputStream in = new FileDataSource(file.toFile()).getInputStream()) {
      return of(new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new BadTableException(
          "%s cannot be read (%s); it is cut short or damaged"
              .formatted(file.getFileName(), StilText.reason(e)),
          e);
    }
  }

  private static FileStart of(String start) {
    if (start.startsWith("PAR1")) {
      return PARQUET;
    }
    if (start.startsWith("# %ECSV")) {
      return ECSV;
    }
    // A byte order mark, or every second byte of UTF-16, may stand before.
    return start.replaceAll("^[^\\x21-\\x7e]+", "").startsWith("<") ? XML : OTHER;
  }
}
