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

/**
 * VOTable with its rows in BINARY (VOTable 1.5 section 5.3), which has no flag for nulls: the least
 * integer stands for a null one (for {@code unsignedByte} the greatest), NaN for a null float, so
 * they cannot be told from the values. A null text or array of varying size is an empty one.
 */
final class BinaryWriter implements ResultWriter {
  private static final VotableDocument.Style STYLE = new VotableDocument.Style("1.4", true);

  private final OutputStream stream;
  private final Base64Output base64;
  private final ByteSink sink = new ByteSink(Base64Output.FIRST);
  private Cells cells = Cells.binary(List.of());
  private byte[][] fills = {};
  private Header header = new Header(List.of(), List.of());

  BinaryWriter(OutputStream stream) {
    this.stream = stream;
    base64 = new Base64Output(stream);
  }

  @Override
  public void start(Header newHeader) throws IOException {
    header = newHeader;
    cells = Cells.binary(header.columns());
    fills = header.columns().stream().map(BinaryWriter::fill).toArray(byte[][]::new);
    write(VotableDocument.beforeData(header, STYLE));
    write("<DATA><BINARY><STREAM encoding=\"base64\">\n");
  }

  private static byte[] fill(OutputColumn column) {
    boolean variable = ArraySize.of(column.vo().arraysize()).variable();
    return variable || column.type().base() == BaseType.BINARY
        ? BinaryForms.fill(column)
        : BinaryForms.fill(column, Datatype.of(column.vo().datatype()).nullInteger());
  }

  @Override
  public void row(Row row) throws IOException {
    int start = sink.size();
    int column = 0;
    try {
      for (; column < cells.count(); column++) {
        putCell(row, column);
      }
    } catch (UnwritableValueException e) {
      sink.truncate(start);
      throw cells.named(e, column);
    }
    if (sink.size() >= Base64Output.PIECE) {
      base64.takePieces(sink);
    }
  }

  private void putCell(Row row, int column) {
    if (row.isNull(column)) {
      sink.put(fills[column]);
    } else {
      cells.encode(column, row, sink);
    }
  }

  @Override
  public void flush() throws IOException {
    base64.takeMost(sink);
    stream.flush();
  }

  @Override
  public void end(Outcome outcome) throws IOException {
    base64.takeRest(sink);
    write("</STREAM></BINARY></DATA>\n");
    write(VotableDocument.afterData(header, outcome));
    stream.flush();
  }

  private void write(String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
