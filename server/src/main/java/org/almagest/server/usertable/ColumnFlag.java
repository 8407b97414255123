package org.almagest.server.usertable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a user's table is, in the words of TAP+. */
public enum ColumnFlag {
  /** Nothing in particular. */
  NONE,
  /** Right ascension of the row's position. */
  RA,
  /** Declination of the row's position. */
  DEC,
  FLUX,
  MAG,
  /** Identifies the row. */
  PK;

  /** The flag of that name, in any case; nothing and {@code None} are {@link #NONE}. */
  public static Optional<ColumnFlag> parse(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    return word.isEmpty()
        ? Optional.of(NONE)
        : Arrays.stream(values()).filter(flag -> flag.name().equals(word)).findFirst();
  }
}
