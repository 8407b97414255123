package org.almagest.formats.votable;

import org.almagest.formats.encode.Datatype;
import org.almagest.schema.BaseType;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;
import org.jspecify.annotations.Nullable;

/** A column as VOTable's FIELD (VOTable 1.5 section 4.1). */
final class Field {
  private Field() {}

  /** What the document around the column makes of it. */
  record Place(@Nullable String id, @Nullable String frame, VotableDocument.Style style) {}

  static void append(StringBuilder document, OutputColumn column, Place place) {
    VoType type = column.vo();
    Description description = column.description();
    document.append("<FIELD");
    VotableDocument.attribute(document, "ID", place.id());
    VotableDocument.attribute(document, "name", column.name());
    VotableDocument.attribute(document, "datatype", type.datatype());
    VotableDocument.attribute(document, "arraysize", arraysize(type));
    VotableDocument.attribute(document, "xtype", type.xtype());
    VotableDocument.attribute(document, "unit", description.unit());
    VotableDocument.attribute(document, "ucd", description.ucd());
    VotableDocument.attribute(document, "utype", description.utype());
    VotableDocument.attribute(document, "ref", place.frame());
    appendContent(document, contentOf(column, place.style()));
  }

  /**
   * Without the greatest length of text: astropy 5 takes the one of char for the exact length of a
   * binary cell, and does not read the one of unicodeChar at all.
   */
  private static @Nullable String arraysize(VoType type) {
    @Nullable String arraysize = type.arraysize();
    boolean bounded = arraysize != null && arraysize.matches("\\d+\\*");
    boolean text = type.datatype().equals("char") || type.datatype().equals("unicodeChar");
    return bounded && text ? "*" : arraysize;
  }

  private static void appendContent(StringBuilder document, String content) {
    if (content.isEmpty()) {
      document.append("/>\n");
      return;
    }
    document.append(">\n").append(content).append("</FIELD>\n");
  }

  private static String contentOf(OutputColumn column, VotableDocument.Style style) {
    StringBuilder content = new StringBuilder();
    String text = column.description().text();
    if (text != null) {
      content.append("<DESCRIPTION>").append(XmlText.content(text)).append("</DESCRIPTION>\n");
    }
    Datatype datatype = Datatype.of(column.vo().datatype());
    if (holdsNullIntegers(column, datatype, style)) {
      content.append("<VALUES");
      VotableDocument.attribute(content, "null", Long.toString(datatype.nullInteger()));
      content.append("/>\n");
    }
    return content.toString();
  }

  /** Inside an array a null always needs a number of its own; of cells only BINARY's do. */
  private static boolean holdsNullIntegers(
      OutputColumn column, Datatype datatype, VotableDocument.Style style) {
    return datatype.isInteger()
        && (column.type().isArray() || style.nullIntegers())
        && column.type().base() != BaseType.BINARY;
  }
}
