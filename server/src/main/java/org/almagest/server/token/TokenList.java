package org.almagest.server.token;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tokens as the operator's terminal shows them. */
public final class TokenList {
  private static final String FORM = "%-16s  %-16s  %-18s  %-20s  %-20s  %-20s  %s%n";

  private TokenList() {}

  /** A line for each, under a line that says what is what. */
  public static String of(List<PersonalToken> tokens, Instant now) {
    String head = FORM.formatted("ID", "USER", "SCOPES", "CREATED", "LAST USED", "ENDS", "LABEL");
    return tokens.stream().map(token -> line(token, now)).collect(Collectors.joining("", head, ""));
  }

  private static String line(PersonalToken token, Instant now) {
    return FORM.formatted(
        token.id(),
        token.user(),
        Scopes.text(token.scopes()),
        time(token.created()),
        time(token.lastUsed()),
        end(token, now),
        token.label());
  }

  private static String end(PersonalToken token, Instant now) {
    if (token.revoked() != null) {
      return "revoked";
    }
    if (!token.isGood(now)) {
      return "expired";
    }
    return token.expires() == null ? "never" : time(token.expires());
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "-" : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
