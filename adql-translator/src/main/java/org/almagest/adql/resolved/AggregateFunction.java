package org.almagest.adql.resolved;

/** The aggregates of ADQL 2.1 section 2.2. */
public enum AggregateFunction {
  COUNT,
  SUM,
  AVG,
  MIN,
  MAX
}
