package org.almagest.formats.table.votable;

import org.almagest.formats.table.CopyBinary;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.schema.BaseType;

/** A point, circle or polygon of DALI's numbers as {@code float8[]}; one with NaN is null. */
record GeometryEncoder(Cell.Numbers cell, BaseType type, CopyBinary out) implements CellEncoder {
  @Override
  public void encode() throws UnfitValueException {
    if (cell.count() == 0 || hasNan()) {
      out.addNull();
      return;
    }
    switch (type) {
      case POINT -> require(cell.count() == 2, "is not a point: longitude, latitude");
      case CIRCLE -> circle();
      default ->
          require(
              cell.count() >= 6 && cell.count() % 2 == 0,
              "is not a polygon: at least three pairs of longitude and latitude");
    }
    for (int i = 0; i + 1 < cell.count(); i += 2) {
      vertex(cell.real(i), cell.real(i + 1));
    }
    write();
  }

  private void write() throws UnfitValueException {
    int value = ArrayHead.DOUBLES.start(cell.count(), out);
    for (int i = 0; i < cell.count(); i++) {
      out.addLong(Double.doubleToRawLongBits(cell.real(i)));
    }
    out.endValue(value);
  }

  private boolean hasNan() throws UnfitValueException {
    for (int i = 0; i < cell.count(); i++) {
      if (cell.isMissing(i)) {
        return true;
      }
    }
    return false;
  }

  private void circle() throws UnfitValueException {
    require(cell.count() == 3, "is not a circle: longitude, latitude, radius");
    double radius = cell.real(2);
    require(radius >= 0 && radius <= 90, "has a radius outside 0 to 90 degrees");
  }

  private static void vertex(double longitude, double latitude) throws UnfitValueException {
    require(Double.isFinite(longitude), "has a longitude that is no number");
    require(latitude >= -90 && latitude <= 90, "has a latitude outside -90 to 90 degrees");
  }

  private static void require(boolean right, String problem) throws UnfitValueException {
    if (!right) {
      throw new UnfitValueException(problem);
    }
  }
}
