package org.almagest.server.results;

import java.util.regex.Pattern;

/**
 * The name of a file among its job's: segments of letters, digits and {@code . _ -}, none of which
 * begins with a dot, so that it leads nowhere else and is never that of a draft.
 */
final class FileName {
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){0,3}");

  private FileName() {}

  /**
   * The name itself.
   *
   * @throws IllegalArgumentException if it is none
   */
  static String checked(String name) {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a job's file: " + name);
    }
    return name;
  }
}
