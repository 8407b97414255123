package org.almagest.formats.table.votable;

import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.table.BadTableException;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.VoType;
import org.jspecify.annotations.Nullable;

/**
 * A FIELD of a VOTable (VOTable 1.5 section 4.1).
 *
 * @param name as written, null if it has none
 * @param missing what stands for null (VALUES null), null if nothing does
 */
record Field(
    @Nullable String name,
    Datatype datatype,
    ArraySize size,
    @Nullable String arraysize,
    @Nullable String xtype,
    Description description,
    @Nullable String missing) {

  /** The FIELD whose start tag {@code xml} stands at, of the column of that number. */
  static Field of(XmlScanner xml, int number) throws BadTableException {
    String name = given(xml, "name");
    String word = given(xml, "datatype");
    Datatype datatype =
        Datatype.named(word == null ? "char" : word)
            .orElseThrow(() ->
                new BadTableException(
                    "column \"%s\" has datatype \"%s\", which VOTable does not know"
                        .formatted(name == null ? number : name, word)));
    String arraysize = given(xml, "arraysize");
    String several = "1".equals(arraysize) && !datatype.isText() ? null : arraysize;
    ArraySize size = several == null ? ArraySize.SCALAR : size(name, datatype, several);
    Description description =
        new Description(given(xml, "unit"), given(xml, "ucd"), given(xml, "utype"), null);
    return new Field(name, datatype, size, several, given(xml, "xtype"), description, null);
  }

  Field describedBy(Description newDescription) {
    return new Field(name, datatype, size, arraysize, xtype, newDescription, missing);
  }

  Field withMissing(@Nullable String value) {
    return new Field(name, datatype, size, arraysize, xtype, description, value);
  }

  /** Numbers, characters or truth values of a value of fixed size. */
  long count() {
    return size.elements() * (datatype.isComplex() ? 2 : 1);
  }

  /** Whether BINARY writes nothing for a value. */
  boolean isOfNoBytes() {
    return !size.isVariable() && count() == 0;
  }

  /** The type of a column that holds the values. */
  ColumnType type() {
    return switch (datatype) {
      case CHAR, UNICODE_CHAR -> text();
      case BOOLEAN, BIT -> array(BaseType.BOOLEAN);
      case UNSIGNED_BYTE, SHORT -> array(BaseType.SMALLINT);
      case INT -> array(BaseType.INTEGER);
      case LONG -> array(BaseType.BIGINT);
      case FLOAT, DOUBLE -> geometry();
      case FLOAT_COMPLEX -> array(BaseType.REAL);
      case DOUBLE_COMPLEX -> array(BaseType.DOUBLE);
    };
  }

  /** The type in VOTable's words; what no column keeps as such in the nearest words. */
  VoType vo() {
    return switch (datatype) {
      case BIT -> new VoType("boolean", stated(), xtype);
      case FLOAT_COMPLEX -> new VoType("float", pairs(), xtype);
      case DOUBLE_COMPLEX -> new VoType("double", pairs(), xtype);
      default ->
          type().equals(ColumnType.TIMESTAMP)
              ? VoType.of(ColumnType.TIMESTAMP)
              : new VoType(datatype.word(), stated(), xtype);
    };
  }

  /** The arraysize to state: one element is a scalar (VOTable 1.3, erratum 3). */
  private @Nullable String stated() {
    return "1".equals(arraysize) ? null : arraysize;
  }

  private String pairs() {
    return stated() == null ? "2" : "2x" + stated();
  }

  private ColumnType text() {
    boolean unicode = datatype == Datatype.UNICODE_CHAR;
    if (size.isScalar()) {
      return new ColumnType(BaseType.CHAR, 1, unicode, List.of());
    }
    if (size.dimensions().size() > 1) {
      int length = size.dimensions().getFirst();
      return new ColumnType(BaseType.VARCHAR, length, unicode, shape().subList(1, shape().size()));
    }
    if ("timestamp".equals(xtype) || "adql:TIMESTAMP".equals(xtype)) {
      return ColumnType.TIMESTAMP;
    }
    int most = size.dimensions().getFirst();
    return ColumnType.varchar(most == 0 ? null : most, unicode);
  }

  private ColumnType geometry() {
    BaseType number = datatype == Datatype.FLOAT ? BaseType.REAL : BaseType.DOUBLE;
    return switch (xtype == null ? "" : xtype) {
      case "point" -> isOf(2) ? ColumnType.POINT : array(number);
      case "circle" -> isOf(3) ? ColumnType.CIRCLE : array(number);
      case "polygon" -> size.dimensions().size() == 1 ? ColumnType.POLYGON : array(number);
      default -> array(number);
    };
  }

  private boolean isOf(int numbers) {
    return size.dimensions().equals(List.of(numbers));
  }

  private ColumnType array(BaseType element) {
    return new ColumnType(element, null, false, shape());
  }

  private List<Integer> shape() {
    List<Integer> shape = new ArrayList<>(size.dimensions());
    if (datatype.isComplex()) {
      shape.addFirst(2);
    }
    if (size.isVariable()) {
      shape.set(shape.size() - 1, ColumnType.VARIABLE);
    }
    return shape;
  }

  private static ArraySize size(@Nullable String name, Datatype datatype, String arraysize)
      throws BadTableException {
    try {
      ArraySize size = ArraySize.parse(arraysize);
      datatype.bytes(Math.multiplyExact(size.elements(), 2));
      return size;
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new BadTableException(
          "column \"%s\": arraysize \"%s\" is none that can be read; write for example 2, 8* or 3x*"
              .formatted(name, arraysize),
          e);
    }
  }

  static @Nullable String given(XmlScanner xml, String attribute) {
    String value = xml.attribute(attribute);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
