package org.almagest.it.lossless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of a page as a browser shows them; refuses what is not escaped. */
record HtmlReader() implements Reader {
  private static final Pattern NAME = Pattern.compile("<th [^>]*>([^<]*)</th>");
  private static final Pattern ROW =
      Pattern.compile("<tr><td>\\d+</td><td>(.*?)</td></tr>\n", Pattern.DOTALL);
  private static final Pattern RAW = Pattern.compile("[<>\"]|&(?!(amp|lt|gt|quot|#13);)");

  @Override
  public String name() {
    return "a browser";
  }

  @Override
  public Seen read(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    List<String> names = NAME.matcher(text).results().map(match -> match.group(1)).toList();
    List<@Nullable Object> values = new ArrayList<>();
    ROW.matcher(text).results().forEach(row -> values.add(shown(row)));
    return new Seen(names, values);
  }

  private static @Nullable Object shown(MatchResult row) {
    String cell = row.group(1);
    Matcher raw = RAW.matcher(cell);
    if (raw.find()) {
      throw new IllegalArgumentException("not escaped: " + cell);
    }
    String text =
        cell.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#13;", "\r")
            .replace("&amp;", "&");
    return text.isEmpty() ? null : text;
  }
}
