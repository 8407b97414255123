package org.almagest.formats.votable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Row;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.TextRows;

/** VOTable with its rows as XML elements (VOTable 1.5 section 5.1). */
public final class TableDataWriter implements ResultWriter {
  private static final Dialect DIALECT = new XmlDialect();
  private static final TextRows.Marks MARKS =
      new TextRows.Marks("<TR><TD>", "</TD><TD>", "</TD></TR>\n");

  private final OutputStream stream;
  private TextRows rows;
  private Header header = new Header(List.of(), List.of());

  public TableDataWriter(OutputStream stream) {
    this.stream = stream;
    rows = new TextRows(stream, List.of(), DIALECT, MARKS);
  }

  @Override
  public void start(Header newHeader) {
    header = newHeader;
    rows = new TextRows(stream, header.columns(), DIALECT, MARKS);
    rows.put(VotableDocument.beforeData(header));
    rows.put("<DATA><TABLEDATA>\n");
  }

  @Override
  public void row(Row row) throws IOException {
    rows.put(row);
  }

  @Override
  public void flush() throws IOException {
    rows.flush();
  }

  @Override
  public void end(Outcome outcome) throws IOException {
    rows.put("</TABLEDATA></DATA>\n");
    rows.put(VotableDocument.afterData(header, outcome));
    rows.flush();
  }
}
