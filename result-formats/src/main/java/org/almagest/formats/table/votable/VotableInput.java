package org.almagest.formats.table.votable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.TooLargeException;
import org.almagest.formats.table.text.CountedInput;

/** A document that is open, with its head read. Not thread-safe. */
final class VotableInput implements Closeable {
  private final String name;
  private final CountedInput counted;
  private final XmlScanner xml;
  private final TableHead head;

  private VotableInput(String name, CountedInput counted, XmlScanner xml, TableHead head) {
    this.name = name;
    this.counted = counted;
    this.xml = xml;
    this.head = head;
  }

  /**
   * Reads the head of {@code in}, gzip or not, which is taken over.
   *
   * @param name for messages
   * @param linksAllowed whether rows may be in a file beside the document
   */
  static VotableInput open(String name, InputStream in, ReadLimits limits, boolean linksAllowed)
      throws IOException {
    CountedInput counted = new CountedInput(in);
    try {
      InputStream plain = limits.hold(CountedInput.decompressed(counted));
      XmlScanner xml = new XmlScanner(new XmlBlocks(XmlEncoding.utf8(plain)), limits);
      TableHead head = new HeadReader(xml, limits, linksAllowed).read();
      return new VotableInput(name, counted, xml, head);
    } catch (TooLargeException e) {
      in.close();
      throw e;
    } catch (BadTableException e) {
      in.close();
      throw told(name, e);
    } catch (IOException e) {
      in.close();
      throw new BadTableException(
          "%s: not well-formed XML: %s".formatted(name, Place.reason(e)), e);
    }
  }

  XmlScanner xml() {
    return xml;
  }

  TableHead head() {
    return head;
  }

  long bytesRead() {
    return counted.count();
  }

  /** The failure with the document's name. */
  BadTableException told(BadTableException failure) {
    return told(name, failure);
  }

  @Override
  public void close() throws IOException {
    counted.close();
  }

  private static BadTableException told(String name, BadTableException failure) {
    return new BadTableException(name + ": " + failure.getMessage(), failure);
  }
}
