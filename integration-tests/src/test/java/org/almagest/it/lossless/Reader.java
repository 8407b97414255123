package org.almagest.it.lossless;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Somebody's way to read a format. Documents have the columns id and value, or more. */
interface Reader {
  /** Stands for every value of a document that a reader fails at. */
  String UNREADABLE = "unreadable";

  /** Whose. */
  String name();

  Seen read(byte[] document) throws IOException;

  /** Whether a document that has such a column and no row is readable at all. */
  default boolean readsWithoutRows(Specimen specimen) {
    return true;
  }

  /** As many as there are documents; nothing of those that it fails at. */
  default List<Seen> read(List<byte[]> documents) throws IOException {
    List<Seen> seen = new ArrayList<>();
    for (byte[] document : documents) {
      try {
        seen.add(read(document));
      } catch (IOException | RuntimeException unreadable) {
        seen.add(Seen.NOTHING);
      }
    }
    return seen;
  }
}
