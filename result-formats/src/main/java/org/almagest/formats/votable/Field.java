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

  static void append(StringBuilder document, OutputColumn column) {
    VoType type = column.vo();
    Description description = column.description();
    document.append("<FIELD");
    VotableDocument.attribute(document, "name", column.name());
    VotableDocument.attribute(document, "datatype", type.datatype());
    VotableDocument.attribute(document, "arraysize", arraysize(type));
    VotableDocument.attribute(document, "xtype", type.xtype());
    VotableDocument.attribute(document, "unit", description.unit());
    VotableDocument.attribute(document, "ucd", description.ucd());
    VotableDocument.attribute(document, "utype", description.utype());
    appendContent(document, contentOf(column));
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

  private static String contentOf(OutputColumn column) {
    StringBuilder content = new StringBuilder();
    String text = column.description().text();
    if (text != null) {
      content.append("<DESCRIPTION>").append(XmlText.content(text)).append("</DESCRIPTION>\n");
    }
    Datatype datatype = Datatype.of(column.vo().datatype());
    if (holdsIntegers(column, datatype)) {
      content.append("<VALUES");
      VotableDocument.attribute(content, "null", Long.toString(datatype.nullInteger()));
      content.append("/>\n");
    }
    return content.toString();
  }

  /** Only inside an array does a null need a number of its own: cells have a flag or are empty. */
  private static boolean holdsIntegers(OutputColumn column, Datatype datatype) {
    return datatype.isInteger()
        && column.type().isArray()
        && column.type().base() != BaseType.BINARY;
  }
}
