package org.almagest.server.publish;

import org.almagest.schema.Citation;
import org.almagest.schema.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What to publish where.
 *
 * @param target where the table goes
 * @param mode what to do when it is there already
 * @param longitude name of the longitude column, null to recognise it
 * @param latitude name of the latitude column, null to recognise it
 * @param key name of the column that identifies a row, null to recognise it
 * @param description what the table is, null to take the file's
 * @param frame what positions and motions are counted from, null to take the file's
 * @param citation how to give credit
 */
public record PublishRequest(
    TableTarget target,
    Mode mode,
    @Nullable String longitude,
    @Nullable String latitude,
    @Nullable String key,
    @Nullable String description,
    Frame.@Nullable Space frame,
    Citation citation) {
  /** What to do when the table is there already. */
  public enum Mode {
    /** Refuse. */
    CREATE,
    /** Put the new rows in place of the old ones, with a new header. */
    REPLACE,
    /** Add the rows. */
    APPEND
  }
}
