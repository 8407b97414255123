package org.almagest.server.token;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A token as JSON tells it, without its secret. */
final class TokenReport {
  private TokenReport() {}

  /** May be added to. */
  static Map<String, Object> of(PersonalToken token) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("id", token.id());
    report.put("label", token.label());
    report.put("scopes", Scopes.words(token.scopes()));
    report.put("created", token.created().toString());
    put(report, "expires", token.expires());
    put(report, "lastUsed", token.lastUsed());
    return report;
  }

  private static void put(Map<String, Object> report, String name, @Nullable Instant time) {
    if (time != null) {
      report.put(name, time.toString());
    }
  }
}
