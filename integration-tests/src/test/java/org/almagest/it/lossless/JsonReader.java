package org.almagest.it.lossless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON in the shape of ESA's archives: the rows are the lists in {@code data}. */
record JsonReader() implements Reader {
  @Override
  public String name() {
    return "the letter";
  }

  @Override
  public List<@Nullable Object> read(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    int data = text.indexOf("\"data\"");
    List<@Nullable Object> values = new ArrayList<>();
    for (Object row : JsonText.list(text.substring(text.indexOf('[', data)))) {
      values.add(row instanceof List<?> cells ? cells.get(1) : row);
    }
    return values;
  }
}
