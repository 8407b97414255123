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
import org.almagest.formats.encode.BinaryForms;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.Cells;

/** VOTable with its rows in BINARY2 (VOTable 1.5 section 5.4). */
public final class Binary2Writer implements ResultWriter {
  private static final int FIRST_COLUMN = 0x80;

  private final OutputStream stream;
  private final VotableDocument.Style style;
  private final Base64Output base64;
  private final ByteSink sink = new ByteSink(Base64Output.FIRST);
  private Cells cells = Cells.binary(List.of());
  private byte[][] fills = {};
  private Header header = new Header(List.of(), List.of());

  public Binary2Writer(OutputStream stream) {
    this(stream, VotableDocument.Style.PLAIN);
  }

  Binary2Writer(OutputStream stream, VotableDocument.Style style) {
    this.stream = stream;
    this.style = style;
    base64 = new Base64Output(stream);
  }

  @Override
  public void start(Header newHeader) throws IOException {
    header = newHeader;
    cells = Cells.binary(header.columns());
    fills = header.columns().stream().map(BinaryForms::fill).toArray(byte[][]::new);
    write(VotableDocument.beforeData(header, style));
    write("<DATA><BINARY2><STREAM encoding=\"base64\">\n");
  }

  @Override
  public void row(Row row) throws IOException {
    int start = sink.size();
    int column = 0;
    try {
      int flags = sink.reserve((cells.count() + 7) / 8);
      for (; column < cells.count(); column++) {
        putCell(row, column, flags);
      }
    } catch (UnwritableValueException e) {
      sink.truncate(start);
      throw cells.named(e, column);
    }
    if (sink.size() >= Base64Output.PIECE) {
      base64.takePieces(sink);
    }
  }

  private void putCell(Row row, int column, int flags) {
    if (row.isNull(column)) {
      sink.setBits(flags + (column >> 3), FIRST_COLUMN >> (column & 7));
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
    write("</STREAM></BINARY2></DATA>\n");
    write(VotableDocument.afterData(header, outcome));
    stream.flush();
  }

  private void write(String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
