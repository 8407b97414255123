package org.almagest.server.jobtable;

import java.util.List;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnFlags;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.Frame;
import org.almagest.schema.VoType;
import org.jspecify.annotations.Nullable;

/** A column of a loaded table, in parts that JSON has words for. */
record LayoutColumn(
    String name,
    String sqlName,
    BaseType base,
    @Nullable Integer length,
    boolean unicode,
    List<Integer> shape,
    Column.Storage storage,
    VoType vo,
    @Nullable String unit,
    @Nullable String ucd,
    @Nullable String utype,
    @Nullable String text,
    @Nullable String frame) {
  static LayoutColumn of(Column column) {
    ColumnType type = column.type();
    Description description = column.description();
    Frame frame = description.frame();
    return new LayoutColumn(
        column.name(),
        column.sqlName(),
        type.base(),
        type.length(),
        type.unicode(),
        type.shape(),
        column.storage(),
        column.vo(),
        description.unit(),
        description.ucd(),
        description.utype(),
        description.text(),
        frame == null ? null : frame.text());
  }

  Column column() {
    return new Column(
        name,
        sqlName,
        new ColumnType(base, length, unicode, shape),
        storage,
        vo,
        new Description(unit, ucd, utype, text, frame == null ? null : Frame.parse(frame), null),
        ColumnFlags.NONE);
  }
}
