package org.almagest.formats.fits;

import java.util.List;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;

/**
 * The headers of a file with one binary table. Units stand in TUNITn; what FITS has no keyword for
 * is written as STIL and TOPCAT read it: TCOMMn (description), TUCDn, TUTYPn, TXTYPn (xtype).
 */
record TableHead(Header header, List<Form> forms, long rows, Outcome outcome) {
  /** Before the table: an empty primary unit and the header of the extension. */
  byte[] bytes() {
    byte[] primary =
        new Cards()
            .logical("SIMPLE", true)
            .integer("BITPIX", 8)
            .integer("NAXIS", 0)
            .logical("EXTEND", true)
            .header();
    byte[] extension = extension();
    byte[] both = new byte[primary.length + extension.length];
    System.arraycopy(primary, 0, both, 0, primary.length);
    System.arraycopy(extension, 0, both, primary.length, extension.length);
    return both;
  }

  long rowWidth() {
    return forms.stream().mapToLong(Form::width).sum();
  }

  long heapBytes() {
    return forms.stream().mapToLong(Form::heapBytes).sum();
  }

  /** Zeros after rows and heap, which complete the last block. */
  int padding() {
    return Cards.padding(Math.addExact(Math.multiplyExact(rowWidth(), rows), heapBytes()));
  }

  private byte[] extension() {
    Cards cards =
        new Cards()
            .text("XTENSION", "BINTABLE")
            .integer("BITPIX", 8)
            .integer("NAXIS", 2)
            .integer("NAXIS1", rowWidth())
            .integer("NAXIS2", rows)
            .integer("PCOUNT", heapBytes())
            .integer("GCOUNT", 1)
            .integer("TFIELDS", forms.size())
            .text("EXTNAME", "result");
    status(cards);
    for (int i = 0; i < forms.size(); i++) {
      column(cards, i + 1, header.columns().get(i), forms.get(i));
    }
    header.infos().forEach(info -> cards.commentary("HISTORY", info.name() + ": " + info.value()));
    return cards.header();
  }

  private void status(Cards cards) {
    switch (outcome) {
      case Outcome.Complete() -> cards.text("QSTATUS", "OK");
      case Outcome.Overflow(long limit, String message) ->
          cards.text("QSTATUS", "OVERFLOW").commentary("COMMENT", message);
      case Outcome.Failed(String message) ->
          cards.text("QSTATUS", "ERROR").commentary("COMMENT", message);
    }
  }

  private static void column(Cards cards, int number, OutputColumn column, Form form) {
    Description description = column.description();
    cards
        .text("TTYPE" + number, column.name())
        .text("TFORM" + number, form.tform())
        .text("TDIM" + number, form.tdim())
        .text("TUNIT" + number, description.unit())
        .text("TCOMM" + number, description.text())
        .text("TUCD" + number, description.ucd())
        .text("TUTYP" + number, description.utype())
        .text("TXTYP" + number, column.vo().xtype());
    if (form.tnull() != null) {
      cards.integer("TNULL" + number, form.tnull());
    }
    if (form.note() != null) {
      cards.commentary("COMMENT", "column %d: %s".formatted(number, form.note()));
    }
  }
}
