package org.almagest.formats.table.votable;

import java.util.Locale;
import org.almagest.formats.table.UnfitValueException;

/** Truth values of TABLEDATA: words, or the digits of bits. */
final class TextTruths implements TextCell, Cell.Truths {
  private final Field field;
  private final boolean areBits;
  private final Words words = new Words();
  private final StringBuilder bits = new StringBuilder();

  TextTruths(Field field) {
    this.field = field;
    this.areBits = field.datatype() == Datatype.BIT;
  }

  @Override
  public void load(Bytes text) throws UnfitValueException {
    words.cut(text);
    bits.setLength(0);
    for (int i = 0; areBits && i < words.count(); i++) {
      bits.append(words.word(i));
    }
    TextCell.checkCount(field, count());
  }

  @Override
  public Cell cell() {
    return this;
  }

  @Override
  public boolean isNull() {
    return words.count() == 0 || (field.size().isScalar() && isMissing(0));
  }

  @Override
  public int count() {
    return areBits ? bits.length() : words.count();
  }

  @Override
  public boolean isMissing(int at) {
    return !areBits && words.length(at) == 1 && words.at(at, 0) == '?';
  }

  @Override
  public boolean truth(int at) throws UnfitValueException {
    String word = areBits ? bits.substring(at, at + 1) : words.word(at);
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "t", "true", "1" -> true;
      case "f", "false", "0" -> false;
      default ->
          throw new UnfitValueException(
              areBits ? "is not of bits (0 and 1)" : "is not a boolean (true or false)");
    };
  }

  @Override
  public String shown() {
    return words.count() == 0 ? "" : words.word(0);
  }
}
