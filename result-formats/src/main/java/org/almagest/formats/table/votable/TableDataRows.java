package org.almagest.formats.table.votable;

import java.io.IOException;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.CopyBuffer;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.UnfitValueException;

/** The rows of TABLEDATA (VOTable 1.5 section 5.1). */
final class TableDataRows implements RowReader {
  private final XmlScanner xml;
  private final TextCell[] cells;
  private final CellEncoder[] encoders;
  private final CopyBuffer out;
  private final Place place;
  private final ReadLimits limits;
  private final Bytes text;

  TableDataRows(
      XmlScanner xml,
      TextCell[] cells,
      CellEncoder[] encoders,
      CopyBuffer out,
      Place place,
      ReadLimits limits) {
    this.xml = xml;
    this.cells = cells;
    this.encoders = encoders;
    this.out = out;
    this.place = place;
    this.limits = limits;
    this.text = new Bytes(limits);
  }

  @Override
  public boolean next() throws IOException {
    place.startRow();
    try {
      xml.next();
      if (xml.isEnd("TABLEDATA")) {
        place.noRow();
        return false;
      }
      if (!xml.isStart("TR")) {
        throw xml.bad("<%s> where <TR> is due".formatted(xml.name()));
      }
      limits.checkRow(place.row());
      out.startRow(cells.length);
      row();
      out.endRow();
      return true;
    } catch (BadTableException e) {
      throw e;
    } catch (IOException e) {
      throw place.damaged(e);
    }
  }

  private void row() throws IOException {
    int start = out.size();
    for (int i = 0; i < cells.length; i++) {
      place.at(i);
      xml.next();
      if (!xml.isStart()) {
        throw place.ragged(Integer.toString(i));
      }
      cell(i);
      limits.checkRowSize(out.size() - start);
    }
    int found = cells.length;
    xml.next();
    while (xml.isStart()) {
      found++;
      xml.skipElement();
      xml.next();
    }
    if (found != cells.length) {
      throw place.ragged(Integer.toString(found));
    }
  }

  private void cell(int column) throws IOException {
    if (!xml.isStart("TD")) {
      throw xml.bad("<%s> where <TD> is due".formatted(xml.name()));
    }
    text.clear();
    xml.text(text);
    xml.next();
    if (xml.isStart()) {
      throw xml.bad("<%s> within a TD".formatted(xml.name()));
    }
    try {
      encode(column);
    } catch (UnfitValueException e) {
      throw place.unfit(text.toString(), e);
    }
  }

  private void encode(int column) throws UnfitValueException {
    TextCell cell = cells[column];
    if (text.size() == 0) {
      out.addNull();
      return;
    }
    cell.load(text);
    if (cell.cell().isNull()) {
      out.addNull();
    } else {
      encoders[column].encode();
    }
  }
}
