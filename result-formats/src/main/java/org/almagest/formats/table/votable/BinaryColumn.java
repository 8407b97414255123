package org.almagest.formats.table.votable;

import java.io.IOException;
import org.almagest.formats.table.CopyBinary;
import org.almagest.formats.table.CopyBuffer;
import org.almagest.formats.table.UnfitValueException;

/** Takes a value of BINARY and puts it into the row. */
interface BinaryColumn {
  /**
   * Takes the value of the next row.
   *
   * @param isNull whether a flag says that it is null; there is a filler then
   */
  void next(BinaryInput in, boolean isNull) throws IOException, UnfitValueException;

  /** The value taken, for people. */
  String shown();

  /** A value that is looked at. */
  record Decoded(BinaryCell source, CellEncoder encoder, CopyBuffer out) implements BinaryColumn {
    @Override
    public void next(BinaryInput in, boolean isNull) throws IOException, UnfitValueException {
      source.load(in);
      if (isNull || source.cell().isNull()) {
        out.addNull();
      } else {
        encoder.encode();
      }
    }

    @Override
    public String shown() {
      return source.cell().shown();
    }
  }

  /** A whole number whose bytes are PostgreSQL's. */
  record Whole(int size, CopyBinary out) implements BinaryColumn {
    @Override
    public void next(BinaryInput in, boolean isNull) throws IOException {
      int at = in.take(size);
      if (isNull) {
        out.addNull();
      } else {
        out.addBytes(in.bytes(), at, size);
      }
    }

    @Override
    public String shown() {
      return "";
    }
  }

  /** A double, whose bytes are PostgreSQL's; null if it is NaN. */
  record Double8(CopyBinary out) implements BinaryColumn {
    @Override
    public void next(BinaryInput in, boolean isNull) throws IOException {
      long bits = in.longAt(in.take(Double.BYTES));
      if (isNull || Double.isNaN(Double.longBitsToDouble(bits))) {
        out.addNull();
      } else {
        out.addLong(bits);
      }
    }

    @Override
    public String shown() {
      return "";
    }
  }

  /** A float, whose bytes are PostgreSQL's; null if it is NaN. */
  record Float4(CopyBinary out) implements BinaryColumn {
    @Override
    public void next(BinaryInput in, boolean isNull) throws IOException {
      int bits = in.intAt(in.take(Float.BYTES));
      if (isNull || Float.isNaN(Float.intBitsToFloat(bits))) {
        out.addNull();
      } else {
        out.addInt(bits);
      }
    }

    @Override
    public String shown() {
      return "";
    }
  }
}
