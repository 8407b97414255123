package org.almagest.adql.resolved;

/** How the columns of sub-queries and common tables are called. */
public final class OutputNames {
  private OutputNames() {}

  /** The name of the column at this position, counted from 1. */
  public static String at(int position) {
    return "c" + position;
  }
}
