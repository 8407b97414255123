package org.almagest.server.tapplus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.uws.JobFilter;

/** Reads {@code order=CREATION_TIME:DESC,NAME}: columns in any case, with underscores or not. */
final class Orders {
  private static final Map<String, JobFilter.Key> COLUMNS =
      Map.ofEntries(
          Map.entry("JOBID", JobFilter.Key.JOB_ID),
          Map.entry("ID", JobFilter.Key.JOB_ID),
          Map.entry("NAME", JobFilter.Key.NAME),
          Map.entry("JOBNAME", JobFilter.Key.NAME),
          Map.entry("PHASE", JobFilter.Key.PHASE),
          Map.entry("PHASEID", JobFilter.Key.PHASE),
          Map.entry("CREATIONTIME", JobFilter.Key.CREATION_TIME),
          Map.entry("STARTTIME", JobFilter.Key.START_TIME),
          Map.entry("ENDTIME", JobFilter.Key.END_TIME),
          Map.entry("DESTRUCTION", JobFilter.Key.DESTRUCTION),
          Map.entry("DESTRUCTIONTIME", JobFilter.Key.DESTRUCTION),
          Map.entry("EXECUTIONDURATION", JobFilter.Key.EXECUTION_DURATION),
          Map.entry("RUNID", JobFilter.Key.RUN_ID),
          Map.entry("SIZE", JobFilter.Key.SIZE));

  private static final String NAMES =
      "JOB_ID, NAME, PHASE, CREATION_TIME, START_TIME, END_TIME, DESTRUCTION, EXECUTION_DURATION,"
          + " RUN_ID, SIZE";

  private Orders() {}

  /**
   * The keys in the order given.
   *
   * @throws TapException naming what is wrong
   */
  static List<JobFilter.Order> parse(String text) {
    List<JobFilter.Order> orders =
        Stream.of(text.split(",", -1))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .map(Orders::order)
            .toList();
    if (orders.size() > JobFilter.Key.values().length) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "order names %d columns; jobs have %d to order by"
              .formatted(orders.size(), JobFilter.Key.values().length));
    }
    return orders;
  }

  private static JobFilter.Order order(String item) {
    int colon = item.indexOf(':');
    String column = (colon < 0 ? item : item.substring(0, colon)).strip();
    String direction = colon < 0 ? "ASC" : item.substring(colon + 1).strip();
    return new JobFilter.Order(key(column), isDescending(direction, column));
  }

  private static JobFilter.Key key(String column) {
    String folded = column.toUpperCase(Locale.ROOT).replace("_", "");
    return Optional.ofNullable(COLUMNS.get(folded))
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.BAD_PARAMETER,
                "order: jobs have no column %s; order by %s"
                    .formatted(Excerpt.quoted(column), NAMES)));
  }

  private static boolean isDescending(String direction, String column) {
    return switch (direction.toUpperCase(Locale.ROOT)) {
      case "ASC" -> false;
      case "DESC" -> true;
      default ->
          throw TapException.of(
              ErrorCode.BAD_PARAMETER,
              "order: %s is no direction; write %s:ASC or %s:DESC"
                  .formatted(Excerpt.quoted(direction), column, column));
    };
  }
}
