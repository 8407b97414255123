package org.almagest.formats.votable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Row;
import org.almagest.formats.UnwritableValueException;
import org.almagest.formats.encode.ArraySize;
import org.almagest.formats.encode.BinaryForms;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.Cells;
import org.almagest.formats.encode.Datatype;
import org.almagest.schema.BaseType;
import org.almagest.schema.OutputColumn;

/** VOTable with its rows as binary numbers in base64 (VOTable 1.5 sections 5.3 and 5.4). */
final class BinaryWriter implements ResultWriter {
  /** How a row tells its nulls. */
  enum Serialization {
    /**
     * Not at all: the least integer stands for a null one (for {@code unsignedByte} the greatest),
     * NaN for a null float, so they cannot be told from the values. A null text or array of varying
     * size is an empty one.
     */
    BINARY,
    /** By a bit for each column before the row. */
    BINARY2
  }

  private static final int FIRST_COLUMN = 0x80;

  private final OutputStream stream;
  private final Serialization serialization;
  private final boolean flags;
  private final VotableDocument.Style style;
  private final Base64Output base64;
  private final ByteSink sink = new ByteSink(Base64Output.FIRST);
  private Cells cells = Cells.binary(List.of());
  private byte[][] fills = {};
  private Header header = new Header(List.of(), List.of());

  /**
   * A writer of one result.
   *
   * @param version of VOTable that the document claims
   */
  BinaryWriter(OutputStream stream, Serialization serialization, String version) {
    this.stream = stream;
    this.serialization = serialization;
    flags = serialization == Serialization.BINARY2;
    style = new VotableDocument.Style(version, !flags);
    base64 = new Base64Output(stream);
  }

  @Override
  public void start(Header newHeader) throws IOException {
    header = newHeader;
    cells = Cells.binary(header.columns());
    fills = header.columns().stream().map(this::fill).toArray(byte[][]::new);
    write(VotableDocument.beforeData(header, style));
    write("<DATA><" + serialization + "><STREAM encoding=\"base64\">\n");
  }

  private byte[] fill(OutputColumn column) {
    boolean variable = ArraySize.of(column.vo().arraysize()).variable();
    return flags || variable || column.type().base() == BaseType.BINARY
        ? BinaryForms.fill(column)
        : BinaryForms.fill(column, Datatype.of(column.vo().datatype()).nullInteger());
  }

  @Override
  public void row(Row row) throws IOException {
    int start = sink.size();
    int column = 0;
    try {
      int nulls = flags ? sink.reserve((cells.count() + 7) / 8) : start;
      for (; column < cells.count(); column++) {
        putCell(row, column, nulls);
      }
    } catch (UnwritableValueException e) {
      sink.truncate(start);
      throw cells.named(e, column);
    }
    if (sink.size() >= Base64Output.PIECE) {
      base64.takePieces(sink);
    }
  }

  private void putCell(Row row, int column, int nulls) {
    if (!row.isNull(column)) {
      cells.encode(column, row, sink);
      return;
    }
    if (flags) {
      sink.setBits(nulls + (column >> 3), FIRST_COLUMN >> (column & 7));
    }
    sink.put(fills[column]);
  }

  @Override
  public void flush() throws IOException {
    base64.takeMost(sink);
    stream.flush();
  }

  @Override
  public void end(Outcome outcome) throws IOException {
    base64.takeRest(sink);
    write("</STREAM></" + serialization + "></DATA>\n");
    write(VotableDocument.afterData(header, outcome));
    stream.flush();
  }

  private void write(String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
