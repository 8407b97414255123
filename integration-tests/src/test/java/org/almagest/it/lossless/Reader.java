package org.almagest.it.lossless;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody's way to read a format. Documents have the columns id and value. */
interface Reader {
  /** Stands for every value of a document that a reader fails at. */
  String UNREADABLE = "unreadable";

  /** Whose. */
  String name();

  /** The values of a document, row by row: null, a text, or a list of such. */
  List<@Nullable Object> read(byte[] document) throws IOException;

  /** The values of many documents. */
  default Map<Specimen, List<@Nullable Object>> read(Map<Specimen, byte[]> documents)
      throws IOException {
    Map<Specimen, List<@Nullable Object>> values = new LinkedHashMap<>();
    for (Map.Entry<Specimen, byte[]> document : documents.entrySet()) {
      values.put(document.getKey(), read(document.getValue()));
    }
    return values;
  }
}
