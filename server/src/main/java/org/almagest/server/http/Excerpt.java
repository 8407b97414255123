package org.almagest.server.http;

/** Texts of any length, as messages and records can hold them. */
public final class Excerpt {
  private static final int QUOTED = 100;
  private static final String MORE = "...";

  private Excerpt() {}

  /** The text itself, or its first {@code most} characters, which end with a whole one. */
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean splits = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, splits ? most - 1 : most) + MORE;
  }

  /** What a client has sent, as a message names it, without quotes. */
  public static String of(String text) {
    return of(text, QUOTED);
  }

  /** The same in quotes. */
  public static String quoted(String text) {
    return '"' + of(text) + '"';
  }
}
