package org.almagest.formats.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What a file starts with, which tells its format.
 *
 * @param start the first bytes, unpacked, one character each
 * @param isPacked whether the file is gzip
 */
record Content(String start, boolean isPacked) {
  private static final int LOOKED_AT = 4096;

  /** Reads the start of {@code file}. */
  static Content of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(2);
      return isGzip(magic) ? packed(file) : new Content(text(magic) + text(in), false);
    }
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

  private static boolean isGzip(byte[] magic) {
    return magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
  }

  private static Content packed(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new Content(text(in), true);
    } catch (EOFException e) {
      throw new BadTableException(
          file.getFileName() + " is gzip that breaks off; it is cut short or damaged", e);
    }
  }

  private static String text(InputStream in) throws IOException {
    return text(in.readNBytes(LOOKED_AT));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
