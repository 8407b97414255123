package org.almagest.adql.syntax;

import java.util.Locale;
import java.util.Objects;

/**
 * A name as written (ADQL 2.1 sections 2.1.4 to 2.1.6).
 *
 * @param text without quotes, doubled inner quotes undone, case as written
 * @param delimited whether it stood in double quotes
 */
public record Identifier(String text, boolean delimited, Span span) {
  public Identifier {
    Objects.requireNonNull(text);
  }

  /** Whether it names the thing of this true name: exactly if delimited, else in any case. */
  public boolean matches(String trueName) {
    return delimited ? text.equals(trueName) : text.equalsIgnoreCase(trueName);
  }

  /** The spelling under which regular names are equal. */
  public String folded() {
    return folded(text);
  }

  /** The spelling of a true name under which regular names find it. */
  public static String folded(String trueName) {
    return trueName.toLowerCase(Locale.ROOT);
  }
}
