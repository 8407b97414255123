package org.almagest.server.operator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.almagest.server.account.NewUser;
import org.almagest.server.account.Role;
import org.almagest.server.account.User;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an operator may say of a user. */
final class UserDetails {
  private static final String NEVER = "never";
  private static final int LONGEST = 200;

  @Option(names = "--full-name", paramLabel = "TEXT", description = "The name, for people.")
  private @Nullable String fullName;

  @Option(names = "--email", paramLabel = "ADDRESS", description = "Where to write to.")
  private @Nullable String email;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "user; or operator, who may use everybody's jobs.")
  private @Nullable Role role;

  @Option(
      names = "--expires",
      paramLabel = "DATE",
      description = {
        "When the account ends: 2027-01-31 (at the start of that day, UTC) or",
        "2027-01-31T12:00:00Z; or never."
      })
  private @Nullable String expires;

  /** A new user. */
  NewUser of(String name) {
    return new NewUser(
        name,
        text("--full-name", fullName),
        text("--email", email),
        role == null ? Role.USER : role,
        expiry(null));
  }

  /** A user with what was said changed. */
  NewUser changing(User user) {
    return new NewUser(
        user.name(),
        fullName == null ? user.fullName() : text("--full-name", fullName),
        email == null ? user.email() : text("--email", email),
        role == null ? user.role() : role,
        expiry(user.expires()));
  }

  boolean isEmpty() {
    return fullName == null && email == null && role == null && expires == null;
  }

  /** Nothing between quotes is nothing. */
  private static @Nullable String text(String option, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    String text = given.strip();
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw new AccountProblem(
          "%s has at most %d characters, and no control characters".formatted(option, LONGEST));
    }
    return text;
  }

  private @Nullable Instant expiry(@Nullable Instant known) {
    if (expires == null) {
      return known;
    }
    return expires.equals(NEVER) ? null : moment(expires);
  }

  private static Instant moment(String text) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException noDate) {
      throw new AccountProblem(
          "--expires: %s is no date such as 2027-01-31 or 2027-01-31T12:00:00Z".formatted(text));
    }
  }
}
