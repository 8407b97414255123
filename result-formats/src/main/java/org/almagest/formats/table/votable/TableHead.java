package org.almagest.formats.table.votable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says before the rows of its first table.
 *
 * @param rows how many there are, -1 if it does not say
 * @param encoding of the STREAM, null if there is none
 */
record TableHead(
    List<Field> fields,
    @Nullable String description,
    long rows,
    Serialization serialization,
    @Nullable String encoding) {
  TableHead {
    fields = List.copyOf(fields);
  }
}
