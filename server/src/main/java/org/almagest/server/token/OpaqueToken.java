package org.almagest.server.token;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token that means nothing by itself: its kind, what the database knows it by, and a secret.
 *
 * @param id 16 hexadecimal digits
 * @param secret 43 characters
 */
record OpaqueToken(Kind kind, String id, String secret) {
  /** What such a token is for; each kind can be told from all other secrets by its beginning. */
  enum Kind {
    PERSONAL("alm"),
    REFRESH("almr");

    private final String prefix;
    private final Pattern form;

    Kind(String prefix) {
      this.prefix = prefix;
      this.form = Pattern.compile(prefix + "_([0-9a-f]{16})_([A-Za-z0-9_-]{43})=*");
    }
  }

  static OpaqueToken make(Kind kind) {
    return new OpaqueToken(kind, Secrets.id(), Secrets.secret());
  }

  /** Empty if {@code text} is not of that kind. Scripts append == to whatever token they have. */
  static Optional<OpaqueToken> parse(Kind kind, String text) {
    Matcher parts = kind.form.matcher(text);
    return parts.matches()
        ? Optional.of(new OpaqueToken(kind, parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /** Whether {@code text} claims to be of that kind, well-formed or not. */
  static boolean isMeant(Kind kind, String text) {
    return text.startsWith(kind.prefix + "_");
  }

  /** For its bearer. */
  String text() {
    return kind.prefix + "_" + id + "_" + secret;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return kind.prefix + "_" + id;
  }
}
