package org.almagest.formats.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a file starts with, which tells its format.
 *
 * @param start the first bytes, unpacked, one character each
 * @param isPacked whether the file is gzip
 */
record Content(String start, boolean isPacked) {
  private static final int LOOKED_AT = 4096;
  private static final int PACKED_LOOKED_AT = 1 << 14;

  /** Reads the start of {@code file}. */
  static Content of(Path file, String name) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return ahead(in);
    } catch (EOFException e) {
      throw new BadTableException(name + " is gzip that breaks off; it is cut short or damaged", e);
    }
  }

  /** Looks at the start of {@code in}, which stays where it is. */
  static Content ahead(BufferedInputStream in) throws IOException {
    in.mark(1 << 16);
    byte[] start = in.readNBytes(PACKED_LOOKED_AT);
    in.reset();
    if (start.length < 2 || start[0] != 0x1f || start[1] != (byte) 0x8b) {
      return new Content(text(start, Math.min(start.length, LOOKED_AT)), false);
    }
    byte[] unpacked = new byte[LOOKED_AT];
    return new Content(text(unpacked, unpack(start, unpacked)), true);
  }

  /** As much as the start gives: it may end anywhere. */
  private static int unpack(byte[] start, byte[] unpacked) throws IOException {
    int filled = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
      int got = in.read(unpacked);
      while (got > 0) {
        filled += got;
        got = in.read(unpacked, filled, unpacked.length - filled);
      }
    } catch (EOFException | ZipException endOfStart) {
      if (filled == 0) {
        throw new BadTableException("gzip that breaks off; it is cut short or damaged", endOfStart);
      }
    }
    return filled;
  }

  /**
   * The format; what was stated counts only for text that looks like any.
   *
   * @param name of the file, for messages
   */
  TableFormat format(Optional<TableFormat> stated, String name) throws BadTableException {
    if (start.startsWith("PAR1")) {
      return TableFormat.PARQUET;
    }
    if (start.startsWith("SIMPLE  =")) {
      return TableFormat.FITS;
    }
    if (start.startsWith("# %ECSV")) {
      return TableFormat.ECSV;
    }
    // A byte order mark, or every second byte of UTF-16, may stand before.
    if (start.replaceAll("^[^\\x21-\\x7e]+", "").startsWith("<")) {
      return TableFormat.VOTABLE;
    }
    return isText()
        ? stated.filter(Content::isDelimited).or(this::delimited).orElseThrow(() -> unknown(name))
        : refuse(name);
  }

  private static boolean isDelimited(TableFormat format) {
    return format == TableFormat.CSV || format == TableFormat.TSV || format == TableFormat.ASCII;
  }

  private boolean isText() {
    return start.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
  }

  private Optional<TableFormat> delimited() {
    String first = start.lines().findFirst().orElse("");
    if (first.startsWith("#")) {
      return Optional.of(TableFormat.ASCII);
    }
    if (first.contains(",")) {
      return Optional.of(TableFormat.CSV);
    }
    if (first.contains("\t")) {
      return Optional.of(TableFormat.TSV);
    }
    if (start.lines().count() < 2) {
      return Optional.empty();
    }
    String second = start.lines().skip(1).findFirst().orElse("");
    boolean columns = words(first) > 1 && words(first) == words(second);
    return Optional.of(columns ? TableFormat.ASCII : TableFormat.CSV);
  }

  private static long words(String line) {
    return line.isBlank() ? 0 : line.strip().split("\\s+").length;
  }

  private static TableFormat refuse(String name) throws BadTableException {
    throw unknown(name);
  }

  private static BadTableException unknown(String name) {
    return new BadTableException(
        name
            + " cannot be read as CSV (.csv), VOTable, FITS, ECSV or Parquet: it does not start like any of them");
  }

  private static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
