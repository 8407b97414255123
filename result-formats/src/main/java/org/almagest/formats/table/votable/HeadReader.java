package org.almagest.formats.table.votable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ReadLimits;
import org.almagest.schema.Description;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document up to the first row of its first table. Leaves the scanner at the start tag of
 * TABLEDATA or STREAM, or behind a table without rows.
 */
final class HeadReader {
  private final XmlScanner xml;
  private final ReadLimits limits;
  private final boolean linksAllowed;
  private final Frames frames = new Frames();
  private final List<Field> fields = new ArrayList<>();
  private @Nullable String description;
  private long rows = -1;
  private long kept;

  /**
   * A reader of the head.
   *
   * @param linksAllowed whether rows may be in a file beside the document
   */
  HeadReader(XmlScanner xml, ReadLimits limits, boolean linksAllowed) {
    this.xml = xml;
    this.limits = limits;
    this.linksAllowed = linksAllowed;
  }

  TableHead read() throws IOException {
    while (xml.next()) {
      if (xml.isStart() && xml.depth() == 1 && !xml.name().equals("VOTABLE")) {
        throw new BadTableException("the document is <%s>, not a VOTABLE".formatted(xml.name()));
      }
      if (xml.isStart("COOSYS") || xml.isStart("TIMESYS")) {
        keep(xml.attributesSize());
        frames.add(xml);
      } else if (xml.isStart("TABLE")) {
        return table();
      }
    }
    throw new BadTableException("the VOTable has no TABLE");
  }

  private TableHead table() throws IOException {
    String stated = xml.attribute("nrows");
    rows =
        stated != null && stated.strip().matches("\\d{1,18}") ? Long.parseLong(stated.strip()) : -1;
    limits.checkRow(rows);
    while (xml.next() && !xml.isEnd("TABLE")) {
      if (xml.isStart("FIELD")) {
        limits.checkColumn(fields.size() + 1);
        fields.add(field());
      } else if (xml.isStart("DESCRIPTION")) {
        description = text();
        xml.skipElement();
      } else if (xml.isStart("DATA")) {
        return data();
      } else if (xml.isStart()) {
        xml.skipElement();
      }
    }
    return head(Serialization.EMPTY, null);
  }

  private Field field() throws IOException {
    int depth = xml.depth();
    keep(xml.attributesSize());
    Field field = Field.of(xml, fields.size() + 1);
    Description said = field.description().in(frames.of(xml.attribute("ref")));
    while (xml.next() && xml.depth() >= depth) {
      if (xml.isStart("VALUES")) {
        keep(xml.attributesSize());
        field = field.withMissing(Field.given(xml, "null"));
      } else if (xml.isStart("DESCRIPTION") && xml.depth() == depth + 1) {
        said = new Description(said.unit(), said.ucd(), said.utype(), text(), said.frame(), null);
      }
    }
    return field.describedBy(said);
  }

  private TableHead data() throws IOException {
    while (xml.next() && !xml.isEnd("DATA")) {
      if (xml.isStart()) {
        Serialization serialization = serialization(xml.name());
        return serialization == Serialization.TABLEDATA
            ? head(serialization, null)
            : stream(serialization);
      }
    }
    return head(Serialization.EMPTY, null);
  }

  private static Serialization serialization(String name) throws BadTableException {
    return switch (name) {
      case "TABLEDATA" -> Serialization.TABLEDATA;
      case "BINARY" -> Serialization.BINARY;
      case "BINARY2" -> Serialization.BINARY2;
      case "FITS" -> Serialization.FOREIGN;
      default ->
          throw new BadTableException(
              "DATA holds <%s>, which VOTable does not know".formatted(name));
    };
  }

  private TableHead stream(Serialization serialization) throws IOException {
    int depth = xml.depth();
    while (xml.next() && xml.depth() >= depth) {
      if (xml.isStart("STREAM")) {
        refuseLink();
        String encoding = xml.attribute("encoding");
        return head(
            xml.attribute("href") == null ? serialization : Serialization.FOREIGN,
            encoding == null ? "none" : encoding.strip());
      }
    }
    return head(Serialization.EMPTY, null);
  }

  private void refuseLink() throws BadTableException {
    refuseLink(xml, linksAllowed);
  }

  /** Only an operator's file that lies beside this one is followed. */
  static void refuseLink(XmlScanner xml, boolean linksAllowed) throws BadTableException {
    String link = xml.attribute("href");
    if (link != null && !(linksAllowed && link.matches("[^/\\\\:%]+"))) {
      throw new BadTableException(
          "the rows are elsewhere (STREAM href); write the table with its rows inside");
    }
  }

  private TableHead head(Serialization serialization, @Nullable String encoding)
      throws BadTableException {
    if (fields.isEmpty()) {
      throw new BadTableException("the first TABLE of the VOTable has no columns (FIELD)");
    }
    return new TableHead(fields, description, rows, serialization, encoding);
  }

  private @Nullable String text() throws IOException {
    String text = xml.text();
    keep(text.length());
    return text.isBlank() ? null : text.strip().replaceAll("\\s+", " ");
  }

  /** Counts what stays in memory until the table is closed. */
  private void keep(long bytes) throws BadTableException {
    kept += bytes;
    limits.checkHead(kept);
  }
}
