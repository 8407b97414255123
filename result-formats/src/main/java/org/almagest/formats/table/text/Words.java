package org.almagest.formats.table.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ReadLimits;

/** The words of one line, without their quotes. */
final class Words {
  private byte[] bytes = {};
  private final List<Integer> ends = new ArrayList<>();

  /** The words of a part of a line; the null words of STIL and astropy are empty. */
  static Words of(byte[] line, int from, int to, ReadLimits limits) throws BadTableException {
    Words words = new Words();
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
    int at = from;
    while (true) {
      while (at < to && isBlank(line[at])) {
        at++;
      }
      if (at >= to) {
        words.bytes = out.toByteArray();
        return words;
      }
      int start = out.size();
      at =
          line[at] == '"' || line[at] == '\'' ? quoted(line, at, to, out) : bare(line, at, to, out);
      limits.checkCell(out.size() - start);
      words.ends.add(out.size());
      limits.checkColumn(words.ends.size());
    }
  }

  /** Names for columns that have none. */
  static Words numbered(int count) {
    Words words = new Words();
    for (int i = 0; i < count; i++) {
      words.ends.add(0);
    }
    return words;
  }

  int count() {
    return ends.size();
  }

  byte[] bytes() {
    return bytes;
  }

  int offset(int word) {
    return word == 0 ? 0 : ends.get(word - 1);
  }

  int length(int word) {
    return ends.get(word) - offset(word);
  }

  Records.Content content(int word) {
    Records.Content content = Records.Content.ASCII;
    for (int i = offset(word); i < ends.get(word); i++) {
      if (bytes[i] == 0) {
        return Records.Content.NUL;
      }
      content = bytes[i] < 0 ? Records.Content.BEYOND_ASCII : content;
    }
    return content;
  }

  /** Whether none of the words is a number or missing. */
  boolean isNames() {
    for (int i = 0; i < count(); i++) {
      String word = new String(bytes, offset(i), length(i), StandardCharsets.UTF_8);
      if (word.isEmpty() || Decimal.isNumber(word) || Moment.instant(word).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private static int quoted(byte[] line, int from, int to, ByteArrayOutputStream out)
      throws BadTableException {
    byte quote = line[from];
    int at = from + 1;
    while (at < to) {
      if (line[at] == quote) {
        if (at + 1 == to || line[at + 1] != quote) {
          return at + 1;
        }
        at++;
      }
      out.write(line[at++]);
    }
    throw new BadTableException(
        "a quote never closes; the file is cut short or a quote is missing");
  }

  private static int bare(byte[] line, int from, int to, ByteArrayOutputStream out) {
    int at = from;
    while (at < to && !isBlank(line[at])) {
      at++;
    }
    String word = new String(line, from, at - from, StandardCharsets.ISO_8859_1);
    if (!word.equals("null") && !word.equals("--")) {
      out.write(line, from, at - from);
    }
    return at;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}
