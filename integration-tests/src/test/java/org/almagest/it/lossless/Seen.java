package org.almagest.it.lossless;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader makes of a document.
 *
 * @param names of its columns
 * @param values of its second column, row by row: null, a text, or a list of such
 */
record Seen(List<String> names, List<@Nullable Object> values) {
  /** Of a document that a reader fails at. */
  static final Seen NOTHING = new Seen(List.of(), List.of());
}
