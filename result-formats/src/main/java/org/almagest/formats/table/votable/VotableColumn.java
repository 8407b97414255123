package org.almagest.formats.table.votable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.TableColumn;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.VoType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a VOTable.
 *
 * @param declared before any text is seen
 * @param beyond whether its text has gone beyond ASCII
 */
record VotableColumn(Field field, TableColumn declared, Beyond beyond) {
  /** The columns of a table, with names of their own. */
  static List<VotableColumn> of(List<Field> fields, ColumnGuide guide) throws BadTableException {
    Set<String> taken = new HashSet<>();
    List<VotableColumn> columns = new ArrayList<>();
    for (Field field : fields) {
      String name = unused(field.name(), columns.size() + 1, taken);
      columns.add(new VotableColumn(field, column(field, name, guide), new Beyond()));
    }
    return columns;
  }

  /** The column as known so far. */
  TableColumn column() {
    ColumnType type = declared.type();
    if (!beyond.seen() || !type.base().isText() || type.unicode()) {
      return declared;
    }
    VoType vo = declared.vo();
    return new TableColumn(
        declared.name(),
        new ColumnType(type.base(), type.length(), true, type.shape()),
        declared.description(),
        new VoType("unicodeChar", vo.arraysize(), vo.xtype()));
  }

  String name() {
    return declared.name();
  }

  ColumnType type() {
    return declared.type();
  }

  /** Whether it holds points, circles or polygons. */
  boolean isOutline() {
    BaseType base = type().base();
    return base == BaseType.POINT || base == BaseType.CIRCLE || base == BaseType.POLYGON;
  }

  private static TableColumn column(Field field, String name, ColumnGuide guide)
      throws BadTableException {
    ColumnType stated = guide.type(name);
    Description description = guide.describe(name, field.description());
    if (stated == null || stated.equals(field.type())) {
      return new TableColumn(name, field.type(), description, field.vo());
    }
    TableColumn column = new TableColumn(name, stated, description);
    boolean array = !field.size().isScalar() || field.datatype().isComplex();
    boolean oneText = field.datatype().isText() && field.type().isScalar();
    boolean fits = stated.isArray() || stated.base().isGeometry();
    if (array && !oneText && !fits) {
      throw new BadTableException(
          "column \"%s\" holds arrays, where one value a row is wanted (%s)"
              .formatted(name, column.vo().datatype()));
    }
    return column;
  }

  private static String unused(@Nullable String name, int number, Set<String> taken) {
    String wanted = name == null ? "column_" + number : name;
    String found = wanted;
    for (int n = 2; !taken.add(found); n++) {
      found = wanted + "_" + n;
    }
    return found;
  }
}
