package org.almagest.formats.fits;

import org.almagest.formats.encode.BinaryForms;
import org.almagest.formats.encode.Datatype;
import org.almagest.formats.encode.Target;
import org.almagest.formats.encode.Wire;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;
import org.jspecify.annotations.Nullable;

/** Integers: a null is one that does not occur. */
final class IntegerScan implements Scan {
  private final OutputColumn column;
  private final Wire wire;
  private final Datatype datatype;
  private final IntegerRange range = new IntegerRange();

  IntegerScan(OutputColumn column, Wire wire, Target target) {
    this.column = column;
    this.wire = wire;
    this.datatype = target.datatype();
  }

  @Override
  public void none() {
    range.none();
  }

  @Override
  public void value(byte[] buffer, int offset, int length) {
    range.add(datatype.fitting(wire.readLong(buffer, offset)));
  }

  @Override
  public Form form(long rows) {
    IntegerRange.@Nullable Free free = range.free(datatype);
    if (free == null) {
      return Form.cells(Scan.letter(datatype), BinaryForms.fill(column), BinaryForms.of(column));
    }
    OutputColumn wide = as(column, free.datatype());
    return Form.cells(
            Scan.letter(free.datatype()),
            BinaryForms.fill(wide, free.value()),
            BinaryForms.of(wide))
        .withNull(free.value());
  }

  /** The column with another type of number. */
  static OutputColumn as(OutputColumn column, Datatype datatype) {
    VoType vo = new VoType(datatype.word(), column.vo().arraysize(), column.vo().xtype());
    return new OutputColumn(column.name(), column.type(), vo, column.description());
  }
}
