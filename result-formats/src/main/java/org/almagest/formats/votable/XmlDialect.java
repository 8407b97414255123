package org.almagest.formats.votable;

import org.almagest.formats.encode.AsciiText;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.Words;

/** Values between TD tags. */
record XmlDialect() implements Dialect {
  @Override
  public Words words() {
    return Words.VOTABLE;
  }

  @Override
  public CellEncoder text(boolean ascii) {
    return ascii ? new AsciiThenXml() : new XmlText();
  }

  @Override
  public Lists lists() {
    return Lists.FIXED_WIDTH;
  }

  private static final class AsciiThenXml implements CellEncoder {
    private final CellEncoder ascii = new AsciiText();
    private final CellEncoder xml = new XmlText();
    private final ByteSink scratch = new ByteSink(64);

    @Override
    public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
      scratch.truncate(0);
      ascii.encode(buffer, offset, length, scratch);
      xml.encode(scratch.array(), 0, scratch.size(), sink);
    }
  }
}
