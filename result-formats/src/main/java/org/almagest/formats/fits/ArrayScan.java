package org.almagest.formats.fits;

import java.util.stream.Collectors;
import org.almagest.formats.UnwritableValueException;
import org.almagest.formats.encode.ArraySize;
import org.almagest.formats.encode.BinaryForms;
import org.almagest.formats.encode.CellEncoder;
import org.almagest.formats.encode.Datatype;
import org.almagest.formats.encode.PostgresArray;
import org.almagest.formats.encode.Target;
import org.almagest.schema.OutputColumn;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of numbers and booleans. A null array looks like an empty one or, where the size is fixed,
 * like one of nulls.
 */
final class ArrayScan implements Scan {
  private final OutputColumn column;
  private final Datatype datatype;
  private final ArraySize size;
  private final PostgresArray array = new PostgresArray();
  private final IntegerRange range = new IntegerRange();
  private long elements;
  private long longest;

  ArrayScan(OutputColumn column, Target target) {
    this.column = column;
    this.datatype = target.datatype();
    this.size = target.size();
  }

  @Override
  public void none() {
    if (!size.variable()) {
      range.none();
    }
  }

  @Override
  public void value(byte[] buffer, int offset, int length) {
    int count = array.open(buffer, offset);
    elements += count;
    longest = Math.max(longest, count);
    if (!size.variable()) {
      checkFixed(count);
    }
    if (datatype.isInteger()) {
      addIntegers(buffer, count);
    }
  }

  private void checkFixed(int count) {
    if (count > size.items()) {
      throw new UnwritableValueException(
          "%d elements do not fit into an array of %d; correct the catalogue"
              .formatted(count, size.items()));
    }
    if (count < size.items()) {
      range.none();
    }
  }

  private void addIntegers(byte[] buffer, int count) {
    for (int i = 0; i < count; i++) {
      array.next();
      if (array.isNull()) {
        range.none();
      } else {
        range.add(datatype.fitting(array.wire().readLong(buffer, array.offset())));
      }
    }
  }

  @Override
  public Form form(long rows) {
    IntegerRange.@Nullable Free free = datatype.isInteger() ? range.free(datatype) : null;
    if (free == null) {
      return form(column, datatype, datatype.nullInteger());
    }
    OutputColumn wide = IntegerScan.as(column, free.datatype());
    return form(wide, free.datatype(), free.value()).withNull(free.value());
  }

  private Form form(OutputColumn as, Datatype type, long nullInteger) {
    CellEncoder cells = BinaryForms.of(as, nullInteger);
    CellEncoder encoder = type == Datatype.BOOLEAN ? new Truths(cells) : cells;
    if (size.variable()) {
      Form.Heap heap = new Form.Heap(elements * type.width(), type.width());
      return Form.inHeap(Scan.letter(type), longest, new Uncounted(encoder), heap);
    }
    byte[] none = type.isInteger() ? BinaryForms.fill(as, nullInteger) : BinaryForms.fill(as);
    return Form.cells(size.items() + Scan.letter(type), none, encoder).shaped(tdim());
  }

  private @Nullable String tdim() {
    return size.fixed().size() < 2
        ? null
        : size.fixed().stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }
}
