package org.almagest.it.harness;

import java.util.concurrent.atomic.AtomicInteger;

/** Names of tables that no earlier run has left in a database that outlives the tests. */
public final class Names {
  private static final String RUN = "it_" + Long.toString(System.currentTimeMillis(), 36);
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Names() {}

  /** A qualified name. */
  public static String table(String about) {
    return RUN + "." + about + "_" + NEXT.incrementAndGet();
  }
}
