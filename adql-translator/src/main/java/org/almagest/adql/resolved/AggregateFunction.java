package org.almagest.adql.resolved;

/** The aggregates of ADQL 2.1 section 2.2, and some more. */
public enum AggregateFunction {
  COUNT,
  SUM,
  AVG,
  MIN,
  MAX,
  /** The standard deviation of a sample. */
  STDDEV,
  STDDEV_POP,
  /** The variance of a sample. */
  VARIANCE,
  VAR_POP,
  MEDIAN,
  /** All values, those that are NULL too, as an array. */
  ARRAY_AGG
}
