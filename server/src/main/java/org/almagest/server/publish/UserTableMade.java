package org.almagest.server.publish;

import java.util.Optional;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.TableName;

/**
 * What became of rows that a user brought.
 *
 * @param table its true name
 * @param rows that came
 * @param position of a new table, as it was recognised
 * @param indexed false if the index of the position is still to be built
 */
public record UserTableMade(
    TableName table, long rows, Optional<SkyPosition> position, boolean indexed) {}
