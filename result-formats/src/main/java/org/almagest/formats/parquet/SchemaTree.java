package org.almagest.formats.parquet;

import java.util.List;
import org.almagest.formats.encode.ColumnValues;
import org.almagest.formats.encode.ElementType;

/** The columns as Parquet's schema: a tree, written depth first (parquet.thrift SchemaElement). */
final class SchemaTree {
  private static final int OPTIONAL = 1;
  private static final int REPEATED = 2;

  private static final int TYPE = 1;
  private static final int REPETITION = 3;
  private static final int NAME = 4;
  private static final int CHILDREN = 5;
  private static final int CONVERTED_TYPE = 6;
  private static final int LOGICAL_TYPE = 10;

  private SchemaTree() {}

  /** Where a column's values stand in the tree. */
  static List<String> path(ColumnValues column) {
    String name = column.column().name();
    return column.isList() ? List.of(name, "list", "element") : List.of(name);
  }

  /** Appends the list {@code field} of all elements. */
  static void put(int field, List<ColumnValues> columns, Thrift thrift) {
    int count = 1;
    for (ColumnValues column : columns) {
      count += path(column).size();
    }
    thrift.putList(field, Thrift.Type.STRUCT, count);
    thrift.begin();
    thrift.putText(NAME, "schema");
    thrift.putInt(CHILDREN, columns.size());
    thrift.end();
    columns.forEach(column -> putColumn(column, thrift));
  }

  private static void putColumn(ColumnValues column, Thrift thrift) {
    if (!column.isList()) {
      putLeaf(column.column().name(), column.type(), thrift);
      return;
    }
    thrift.begin();
    thrift.putInt(REPETITION, OPTIONAL);
    thrift.putText(NAME, column.column().name());
    thrift.putInt(CHILDREN, 1);
    thrift.putInt(CONVERTED_TYPE, LogicalType.LIST_CONVERTED);
    thrift.begin(LOGICAL_TYPE);
    LogicalType.putList(thrift);
    thrift.end();
    thrift.end();
    thrift.begin();
    thrift.putInt(REPETITION, REPEATED);
    thrift.putText(NAME, "list");
    thrift.putInt(CHILDREN, 1);
    thrift.end();
    putLeaf("element", column.type(), thrift);
  }

  private static void putLeaf(String name, ElementType type, Thrift thrift) {
    thrift.begin();
    thrift.putInt(TYPE, PhysicalType.of(type).code());
    thrift.putInt(REPETITION, OPTIONAL);
    thrift.putText(NAME, name);
    int converted = LogicalType.converted(type);
    if (converted != LogicalType.NONE) {
      thrift.putInt(CONVERTED_TYPE, converted);
      thrift.begin(LOGICAL_TYPE);
      LogicalType.put(type, thrift);
      thrift.end();
    }
    thrift.end();
  }
}
