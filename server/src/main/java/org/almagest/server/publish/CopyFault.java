package org.almagest.server.publish;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL says of a row it refuses, with the row's number: each row is one line of COPY.
 */
final class CopyFault {
  private static final Pattern PLACE =
      Pattern.compile("COPY .*?, line (\\d+)(?:, column ([^:]+))?.*", Pattern.DOTALL);

  private CopyFault() {}

  /** A problem that names row and column if PostgreSQL did; else {@code failure} itself. */
  static SQLException told(SQLException failure) {
    ServerErrorMessage message =
        failure instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
    String where = message == null ? null : message.getWhere();
    Matcher place = where == null ? null : PLACE.matcher(where);
    if (message == null || place == null || !place.matches()) {
      return failure;
    }
    throw new PublishProblem(
        "row %s%s: %s%s"
            .formatted(
                place.group(1), column(place.group(2)), message.getMessage(), detail(message)),
        failure);
  }

  private static String column(@Nullable String name) {
    return name == null ? "" : ", column \"" + name + '"';
  }

  private static String detail(ServerErrorMessage message) {
    return message.getDetail() == null ? "" : " (" + message.getDetail() + ")";
  }
}
