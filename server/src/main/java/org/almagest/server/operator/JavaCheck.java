package org.almagest.server.operator;

import java.util.List;

/** The Java machine. */
record JavaCheck(Runtime.Version version) implements Check {
  private static final int NEEDED = 25;

  @Override
  public List<Finding> findings() {
    String text = "%s in %s".formatted(version, System.getProperty("java.home"));
    return List.of(
        version.feature() >= NEEDED
            ? Finding.ok("Java", text)
            : Finding.fail("Java", text + "; install JDK 25 and set JAVA_HOME"));
  }
}
