package org.almagest.server.failure;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's error codes mean for the user (appendix A of its manual). */
final class SqlFailures {
  private static final Duration SOON = Duration.ofSeconds(10);

  private SqlFailures() {}

  /** Empty when the fault is the service's own. */
  static Optional<TapFailure> of(SQLException problem) {
    if (problem instanceof SQLTransientConnectionException && problem.getSQLState() == null) {
      return busy("the service has too much to do at the moment; please try again shortly");
    }
    String state = String.valueOf(problem.getSQLState());
    return switch (state) {
      case "57014" ->
          user(
              ErrorCode.TIME_LIMIT,
              "the query was stopped because it took longer, result included, than it may");
      case "53400" ->
          user(
              ErrorCode.SPACE_LIMIT, "the query needs more temporary space than one query may use");
      case "42883", "42804", "42846", "42P18", "42P22", "42703", "42803" ->
          user(ErrorCode.BAD_QUERY, "the database refuses the query: " + text(problem));
      case "42P01", "3F000" ->
          user(ErrorCode.BAD_QUERY, "a table of the query has just been removed; please try again");
      case "XX000" -> PgSphereFailures.of(text(problem));
      default -> ofClass(state.length() < 2 ? "" : state.substring(0, 2), problem);
    };
  }

  private static Optional<TapFailure> ofClass(String stateClass, SQLException problem) {
    return switch (stateClass) {
      case "22", "21" -> user(ErrorCode.BAD_DATA, "a value cannot be computed: " + text(problem));
      case "54" -> user(ErrorCode.BAD_QUERY, "the query is too complex: " + text(problem));
      case "53", "55" -> busy("the database is short of resources; please try again shortly");
      case "08", "57" ->
          busy("the database cannot be reached at the moment; please try again shortly");
      default -> Optional.empty();
    };
  }

  private static Optional<TapFailure> user(ErrorCode code, String message) {
    return Optional.of(new TapFailure.UserError(code, message));
  }

  private static Optional<TapFailure> busy(String message) {
    return Optional.of(new TapFailure.Overload(ErrorCode.UNAVAILABLE, message, SOON));
  }

  private static String text(SQLException problem) {
    ServerErrorMessage server =
        problem instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    String text = server == null ? problem.getMessage() : server.getMessage();
    return text == null ? "no reason given" : text;
  }
}
