package org.almagest.formats.table.votable;

/** Whether the text of a column has gone beyond ASCII so far. Not thread-safe. */
final class Beyond {
  private boolean seen;

  void see() {
    seen = true;
  }

  boolean seen() {
    return seen;
  }
}
