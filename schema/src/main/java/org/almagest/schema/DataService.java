package org.almagest.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service that takes the values of a column as its ID, such as DataLink: results with that column
 * announce it (DataLink 1.1 section 4).
 *
 * @param accessUrl where it listens
 * @param standardId what it speaks, {@code ivo://ivoa.net/std/DataLink#links-1.1} for one; null if
 *     no standard
 * @param description for people, null if none
 */
public record DataService(
    String accessUrl, @Nullable String standardId, @Nullable String description) {
  public DataService {
    Objects.requireNonNull(accessUrl);
  }
}
