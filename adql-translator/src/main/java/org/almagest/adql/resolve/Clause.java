package org.almagest.adql.resolve;

/** Where an expression stands; aggregates are allowed in some places only. */
enum Clause {
  SELECT("SELECT", true),
  ON("ON", false),
  WHERE("WHERE", false),
  GROUP_BY("GROUP BY", false),
  HAVING("HAVING", true),
  ORDER_BY("ORDER BY", true),
  AGGREGATE("another aggregate", false),
  WINDOW("a window function", true);

  private final String words;
  private final boolean aggregates;

  Clause(String words, boolean aggregates) {
    this.words = words;
    this.aggregates = aggregates;
  }

  String words() {
    return words;
  }

  boolean allowsAggregates() {
    return aggregates;
  }

  /** Whether the rows are there to look at through a window. */
  boolean allowsWindows() {
    return this == SELECT || this == ORDER_BY;
  }

  /** Whether rows are still being found, so that an index may help. */
  boolean findsRows() {
    return this == WHERE || this == ON;
  }
}
