package org.almagest.it.lossless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Separated values to the letter (RFC 4180): what is quoted is a text, what is empty is null.
 *
 * @param separator between two cells
 * @param lineEnd after each line
 * @param quotes whether cells may be quoted
 */
record SeparatedReader(char separator, String lineEnd, boolean quotes) implements Reader {
  @Override
  public String name() {
    return "the letter";
  }

  @Override
  public Seen read(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    List<@Nullable Object> values = new ArrayList<>();
    String head = text.substring(0, text.indexOf(lineEnd));
    int at = head.length() + lineEnd.length();
    while (at < text.length()) {
      int start = text.indexOf(separator, at) + 1;
      boolean quoted = quotes && text.charAt(start) == '"';
      int end = quoted ? endOfQuoted(text, start) : text.indexOf(lineEnd, start);
      String cell = text.substring(start, end);
      values.add(quoted ? bare(cell) : cell.isEmpty() ? null : cell);
      at = end + lineEnd.length();
    }
    return new Seen(List.of(head.split(String.valueOf(separator), -1)), values);
  }

  private static String bare(String cell) {
    return cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
  }

  private static int endOfQuoted(String text, int start) {
    int at = start + 1;
    while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
      at += text.charAt(at) == '"' ? 2 : 1;
    }
    return at + 1;
  }
}
