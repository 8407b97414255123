package org.almagest.server.publish;

import java.util.List;
import java.util.Optional;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What was published.
 *
 * @param table its true name
 * @param rows rows it holds now
 * @param columns number of columns
 * @param position its position, if it has one
 * @param key true name of the column that identifies a row, null if none
 * @param notes what the operator should know
 */
public record Published(
    TableName table,
    long rows,
    int columns,
    Optional<SkyPosition> position,
    @Nullable String key,
    List<String> notes) {
  public Published {
    notes = List.copyOf(notes);
  }
}
