package org.almagest.adql.resolved;

/** The functions of plain values that a writer must know (ADQL 2.1 sections 2.3 and 4.4). */
public enum ScalarFunction {
  ABS,
  ACOS,
  ASIN,
  ATAN,
  ATAN2,
  CEILING,
  COS,
  COT,
  DEGREES,
  EXP,
  FLOOR,
  /** The natural logarithm. */
  LOG,
  /** The logarithm of base 10. */
  LOG10,
  /** The remainder of whole numbers; the sign of the first. */
  INTEGER_MOD,
  /** The remainder of any numbers; the sign of the first. */
  MOD,
  PI,
  POWER,
  RADIANS,
  RAND,
  ROUND,
  /** Rounds to so many decimals; left of the point if negative. */
  ROUND_DECIMALS,
  SIN,
  SQRT,
  TAN,
  TRUNCATE,
  /** Cuts off after so many decimals; left of the point if negative. */
  TRUNCATE_DECIMALS,
  LOWER,
  UPPER
}
