package org.almagest.server.operator;

/**
 * What a check found.
 *
 * @param level how bad it is
 * @param subject what was looked at
 * @param text what is the case, and what to do if that is not well
 */
record Finding(Level level, String subject, String text) {
  /** How bad a finding is. */
  enum Level {
    OK,
    WARN,
    FAIL
  }

  static Finding ok(String subject, String text) {
    return new Finding(Level.OK, subject, text);
  }

  static Finding warn(String subject, String text) {
    return new Finding(Level.WARN, subject, text);
  }

  static Finding fail(String subject, String text) {
    return new Finding(Level.FAIL, subject, text);
  }

  boolean failed() {
    return level == Level.FAIL;
  }

  @Override
  public String toString() {
    return "%-4s  %-11s  %s".formatted(level, subject, text);
  }
}
