package org.almagest.server.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts failures to sign in, so that a flood of them becomes a few rows: the first of one name
 * from one address is kept at once, those that follow within the minute are one row at its end. One
 * thread.
 */
final class FailureTally {
  static final String ACTION = "sign-in";

  /** Names and addresses told apart within a minute; of what comes then, addresses only. */
  private static final int PAIRS = 500;

  /** And after so many, not even these. */
  private static final int KINDS = 1000;

  private static final String MANY = "many addresses";

  private final Map<Kind, Count> counts = new LinkedHashMap<>();

  private record Kind(@Nullable String who, String from) {}

  private static final class Count {
    private final AuditRow first;
    private @Nullable AuditRow second;
    private int more;

    private Count(AuditRow first) {
      this.first = first;
    }
  }

  /** Whether it is counted here at all. */
  static boolean counts(AuditEvent event) {
    return event.action().equals(ACTION) && !event.done();
  }

  /** The row to keep at once, if any. */
  Optional<AuditRow> add(AuditRow row) {
    Kind kind = kind(row.event());
    Count known = counts.get(kind);
    if (known == null) {
      counts.put(kind, new Count(row));
      return Optional.of(row);
    }
    if (known.more++ == 0) {
      known.second = row;
    }
    return Optional.empty();
  }

  private Kind kind(AuditEvent event) {
    Kind exact = new Kind(event.who(), event.from());
    if (counts.containsKey(exact) || counts.size() < PAIRS) {
      return exact;
    }
    Kind address = new Kind(null, event.from());
    return counts.containsKey(address) || counts.size() < KINDS ? address : new Kind(null, MANY);
  }

  /** What has been counted beyond the first of each; the count begins anew. */
  List<AuditRow> end() {
    List<AuditRow> rows = new ArrayList<>();
    counts.forEach((kind, count) -> {
      if (count.second != null) {
        rows.add(summary(kind, count.second.at(), count));
      }
    });
    counts.clear();
    return rows;
  }

  private static AuditRow summary(Kind kind, Instant at, Count count) {
    AuditEvent first = count.first.event();
    String note = "%d more within a minute".formatted(count.more);
    return new AuditRow(
        at, new AuditEvent(first.action(), kind.who(), kind.from(), first.what(), false, note));
  }
}
