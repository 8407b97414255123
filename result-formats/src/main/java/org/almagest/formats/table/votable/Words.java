package org.almagest.formats.table.votable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The words of a TD, apart by blanks. */
final class Words {
  private byte[] bytes = {};
  private int[] starts = new int[4];
  private int[] ends = new int[4];
  private int count;

  /** Cuts a text into words. */
  void cut(Bytes text) {
    bytes = text.array();
    count = 0;
    int at = 0;
    while (true) {
      while (at < text.size() && isBlank(bytes[at])) {
        at++;
      }
      if (at >= text.size()) {
        return;
      }
      int start = at;
      while (at < text.size() && !isBlank(bytes[at])) {
        at++;
      }
      add(start, at);
    }
  }

  int count() {
    return count;
  }

  int length(int word) {
    return ends[word] - starts[word];
  }

  /** A byte of a word. */
  byte at(int word, int place) {
    return bytes[starts[word] + place];
  }

  /** Whether a word is a plain number, which is then in {@code decimals}. */
  boolean parse(int word, Decimals decimals) {
    return decimals.parse(bytes, starts[word], ends[word]);
  }

  String word(int word) {
    return new String(bytes, starts[word], length(word), StandardCharsets.UTF_8);
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    count++;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
