package org.almagest.formats.table.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.TableFormat;
import org.almagest.formats.table.TooLargeException;

/**
 * Reads CSV as RFC 4180 has it: UTF-8, comma, quotes doubled within quotes, line breaks within
 * quotes kept. Strict: a row with too few or too many values is refused. One row in memory at a
 * time. Not thread-safe.
 */
public final class CsvReader implements Closeable {
  private final Records bytes;
  private final ReadLimits limits;
  private final List<String> header;
  private long row;

  private CsvReader(Records bytes, ReadLimits limits) throws IOException {
    this.bytes = bytes;
    this.limits = limits;
    this.header = readHeader();
  }

  /** Opens a file, decompressing gzip, and reads its header line. */
  public static CsvReader open(Path file) throws IOException {
    return open(Files.newInputStream(file));
  }

  /** Takes {@code in} over, and reads the header line. */
  public static CsvReader open(InputStream in) throws IOException {
    return open(in, TableFormat.CSV, ReadLimits.NONE);
  }

  /**
   * Takes {@code in} over, decompressing gzip, and reads its header line.
   *
   * @param format CSV, or a relative of it: TSV, ASCII
   */
  static CsvReader open(InputStream in, TableFormat format, ReadLimits limits) throws IOException {
    try {
      CountedInput counted = new CountedInput(in);
      Records records =
          switch (format) {
            case CSV, VOTABLE, ECSV, FITS, PARQUET -> CsvBytes.of(counted, ',', limits);
            case TSV -> CsvBytes.of(counted, '\t', limits);
            case ASCII -> AsciiLines.of(counted, limits);
          };
      return new CsvReader(records, limits);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Names of the columns, each once; a column without one is called by its place. */
  public List<String> header() {
    return header;
  }

  /** Moves to the next row; false at the end. */
  public boolean next() throws IOException {
    row++;
    if (!advance()) {
      return false;
    }
    if (bytes.count() != header.size()) {
      throw ragged();
    }
    limits.checkRow(row);
    return true;
  }

  /** Number of the current row: the first after the header is 1. */
  public long row() {
    return row;
  }

  /** Where the current row is, for messages. */
  public String where() {
    return row == 0 ? "the header line" : "row %d (line %d)".formatted(row, bytes.firstLine());
  }

  /** Whether a value is empty, which is how CSV writes null. */
  public boolean isEmpty(int column) {
    return bytes.length(column) == 0;
  }

  /** A value of the current row. */
  public String text(int column) throws BadTableException {
    int length = bytes.length(column);
    int offset = bytes.offset(column);
    return switch (bytes.content(column)) {
      case ASCII -> new String(bytes.buffer(), offset, length, StandardCharsets.ISO_8859_1);
      case BEYOND_ASCII -> decoded(column, offset, length);
      case NUL -> throw bad(place(column) + "a NUL character; is this really a CSV file?");
    };
  }

  /** Bytes taken from the file so far, before decompression. */
  public long bytesRead() {
    return bytes.bytesRead();
  }

  /** A fault of the current row. */
  public BadTableException bad(String problem) {
    return new BadTableException(where() + ": " + problem);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private List<String> readHeader() throws IOException {
    if (!advance()) {
      throw new BadTableException("the file has no header line");
    }
    limits.checkColumn(bytes.count());
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    long kept = 0;
    for (int i = 0; i < bytes.count(); i++) {
      kept += bytes.length(i);
      limits.checkHead(kept);
      String text = text(i).strip();
      String name = text.isEmpty() ? "column_" + (i + 1) : text;
      if (!seen.add(name)) {
        throw bad("two columns are called \"%s\"; give one another name".formatted(name));
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  private boolean advance() throws IOException {
    try {
      return bytes.next();
    } catch (TooLargeException e) {
      throw e;
    } catch (BadTableException e) {
      throw bad(place(bytes.count()) + e.getMessage());
    } catch (IOException e) {
      throw new BadTableException(
          "%s: %sthe file cannot be read on from here (%s); it is cut short or damaged"
              .formatted(where(), place(bytes.count()), e.getMessage()),
          e);
    }
  }

  private String decoded(int column, int offset, int length) throws BadTableException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes.buffer(), offset, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw bad(
          place(column) + "the text is not UTF-8; convert the file, e.g. with iconv -t UTF-8");
    }
  }

  private BadTableException ragged() {
    int found = bytes.count();
    int expected = header.size();
    String problem =
        found < expected
            ? "%d values for %d columns; the first missing is column \"%s\""
                .formatted(found, expected, header.get(found))
            : "%d values for %d columns; the first too many follows column \"%s\""
                .formatted(found, expected, header.getLast());
    return bad(problem);
  }

  /** Names the column; called before the header is known, too. */
  @SuppressWarnings("NullAway") // header is null while the constructor reads it
  private String place(int column) {
    boolean known = header != null && column < header.size();
    return known ? "column \"%s\": ".formatted(header.get(column)) : "";
  }
}
