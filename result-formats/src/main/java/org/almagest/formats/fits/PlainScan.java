package org.almagest.formats.fits;

import org.almagest.formats.encode.BinaryForms;
import org.almagest.formats.encode.Target;
import org.almagest.schema.OutputColumn;

/** Floats and booleans: they have a null of their own. */
record PlainScan(OutputColumn column, Target target) implements Scan {
  @Override
  public void none() {}

  @Override
  public void value(byte[] buffer, int offset, int length) {}

  @Override
  public Form form(long rows) {
    return Form.cells(
        Scan.letter(target.datatype()), BinaryForms.fill(column), BinaryForms.of(column));
  }
}
