package org.almagest.formats.table.stil;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.almagest.formats.table.CopyText;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.text.TextEncoder;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A FIELD of a VOTable, as far as the form of its values goes (VOTable 1.4 sections 2.1, 6).
 *
 * @param arraysize empty for a scalar
 * @param encoder checks one element; null for text, which may be anything
 */
record VotableField(String name, String datatype, String arraysize, @Nullable TextEncoder encoder) {
  /** How TABLEDATA writes a missing value or truth value. */
  private static final Set<String> MISSING = Set.of("?", "");

  static VotableField of(XMLStreamReader xml) {
    String name = xml.getAttributeValue(null, "name");
    String datatype = String.valueOf(xml.getAttributeValue(null, "datatype"));
    String arraysize = xml.getAttributeValue(null, "arraysize");
    return new VotableField(
        name == null ? "?" : name,
        datatype,
        arraysize == null ? "" : arraysize.strip(),
        encoder(datatype));
  }

  boolean isScalar() {
    return arraysize.isEmpty();
  }

  boolean isVariable() {
    return arraysize.endsWith("*");
  }

  /** Elements of a value of fixed size. */
  long elements() {
    return isScalar()
        ? 1
        : Arrays.stream(arraysize.split("x", -1))
            .mapToLong(Long::parseLong)
            .reduce(1, (a, b) -> a * b);
  }

  /** Bytes that so many elements take in BINARY. */
  long bytes(long elements) {
    return switch (datatype) {
      case "bit" -> (elements + 7) / 8;
      case "short", "unicodeChar" -> 2 * elements;
      case "int", "float" -> 4 * elements;
      case "long", "double", "floatComplex" -> 8 * elements;
      case "doubleComplex" -> 16 * elements;
      default -> elements;
    };
  }

  /** Refuses the text of a TD that STIL would take for null. */
  void check(String text) throws UnfitValueException {
    if (encoder == null) {
      return;
    }
    CopyText scratch = new CopyText();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!MISSING.contains(word) && !isHexadecimal(word)) {
        encoder.encode(word, scratch);
      }
    }
  }

  private static boolean isHexadecimal(String word) {
    return word.matches("[-+]?0[xX][0-9a-fA-F]{1,16}");
  }

  private static @Nullable TextEncoder encoder(String datatype) {
    ColumnType type =
        switch (datatype) {
          case "boolean", "bit" -> ColumnType.BOOLEAN;
          case "unsignedByte", "short" -> ColumnType.SMALLINT;
          case "int" -> ColumnType.INTEGER;
          case "long" -> ColumnType.BIGINT;
          case "float", "floatComplex" -> ColumnType.REAL;
          case "double", "doubleComplex" -> ColumnType.DOUBLE;
          default -> null;
        };
    // A bit array is written as one word of digits.
    return type == null || datatype.equals("bit") ? null : TextEncoder.of(type, List.of());
  }
}
