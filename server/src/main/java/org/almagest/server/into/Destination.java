package org.almagest.server.into;

import java.util.Locale;
import java.util.Optional;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.uws.Owner;

/** Where a result is to be kept, as the query and the parameter DEST say. */
final class Destination {
  static final String PARAMETER = "DEST";

  private Destination() {}

  /**
   * The one name of the two.
   *
   * @param into from the query
   * @param dest the parameter
   * @throws TapException if they name different tables, or none
   */
  static String of(Owner.User owner, Optional<String> into, Optional<String> dest) {
    if (into.isPresent()
        && dest.isPresent()
        && !plain(owner, into.get()).equals(plain(owner, dest.get()))) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "the query says INTO %s and the parameter %s says %s; leave one of them out"
              .formatted(Excerpt.of(into.get()), PARAMETER, Excerpt.of(dest.get())));
    }
    return into.or(() -> dest)
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.BAD_PARAMETER, "the table that the result is to become has no name"));
  }

  private static String plain(Owner.User owner, String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    String prefix = "user_" + owner.name() + ".";
    return folded.startsWith(prefix) ? folded.substring(prefix.length()) : folded;
  }
}
