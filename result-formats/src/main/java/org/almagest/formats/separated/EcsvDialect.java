package org.almagest.formats.separated;

import org.almagest.formats.encode.CellEncoder;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.Words;

/** Values as astropy writes them into ECSV; arrays as JSON, in which it knows NaN and Infinity. */
record EcsvDialect() implements Dialect {
  private static final Words WORDS = new Words("True", "False", "null", "nan", "inf", "-inf");

  @Override
  public Words words() {
    return WORDS;
  }

  /** The number sign begins a comment line. */
  @Override
  public CellEncoder text(boolean ascii) {
    return (buffer, offset, length, sink) -> {
      if (length > 0 && buffer[offset] == '#') {
        CsvDialect.putQuoted(buffer, offset, length, sink);
      } else {
        CsvDialect.put(buffer, offset, length, sink);
      }
    };
  }

  @Override
  public Lists lists() {
    return Lists.SHAPED;
  }
}
