package org.almagest.formats.table.votable;

import org.almagest.formats.table.CopyBinary;
import org.almagest.formats.table.TypeWord;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** The whole numbers that a type holds, and how they go to PostgreSQL. */
enum WholeRange {
  SHORT(BaseType.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE),
  INT(BaseType.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE),
  LONG(BaseType.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE);

  private final BaseType base;
  private final long least;
  private final long greatest;

  WholeRange(BaseType base, long least, long greatest) {
    this.base = base;
    this.least = least;
    this.greatest = greatest;
  }

  /** The range of a type of whole numbers. */
  static WholeRange of(BaseType base) {
    return base == BaseType.SMALLINT ? SHORT : base == BaseType.INTEGER ? INT : LONG;
  }

  /** {@code number} if the type holds it. */
  long checked(long number) throws UnfitValueException {
    if (number < least || number > greatest) {
      throw new UnfitValueException(
          "is not %s (a whole number from %d to %d)"
              .formatted(TypeWord.article(ColumnType.of(base)), least, greatest));
    }
    return number;
  }

  void add(long number, CopyBinary out) {
    switch (this) {
      case SHORT -> out.addShort((int) number);
      case INT -> out.addInt((int) number);
      case LONG -> out.addLong(number);
    }
  }
}
