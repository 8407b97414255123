package org.almagest.it.lossless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on paper, a line for each row, to the right of the first column. */
record PlainReader() implements Reader {
  @Override
  public String name() {
    return "the eye";
  }

  @Override
  public Seen read(byte[] document) {
    List<String> lines = List.of(new String(document, StandardCharsets.UTF_8).split("\n"));
    int width = lines.get(1).indexOf(' ');
    List<@Nullable Object> values = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      String value = line.substring(Math.min(width, line.length())).strip();
      values.add(value.isEmpty() ? null : value);
    }
    return new Seen(List.of(lines.getFirst().strip().split(" +")), values);
  }
}
