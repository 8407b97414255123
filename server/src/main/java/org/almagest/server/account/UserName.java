package org.almagest.server.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Login names: case does not matter, and each is usable as an identifier ({@code user_<name>}). */
public final class UserName {
  /** What new names must look like, in words. */
  public static final String RULE =
      "a login name has 1 to 58 letters, digits and underscores and begins with a letter";

  /** With {@code user_} before it, a name fits into PostgreSQL's 63 bytes. */
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,57}");

  private UserName() {}

  /** The one spelling of a name, empty if nobody can be called so. */
  public static Optional<String> parse(String given) {
    String folded = given.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(folded).matches() ? Optional.of(folded) : Optional.empty();
  }
}
