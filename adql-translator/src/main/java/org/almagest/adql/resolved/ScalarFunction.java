package org.almagest.adql.resolved;

/**
 * The functions of plain values that a writer must know (ADQL 2.1 sections 2.3 and 4.4), and those
 * that exist over windows only.
 */
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
  ARRAY_LENGTH,
  ARRAY_POSITION,
  BITWISE_NOT,
  BITWISE_XOR,
  /** The number of elements in all dimensions. */
  CARDINALITY,
  CHAR_LENGTH,
  CONCAT,
  CUME_DIST,
  CURRENT_DATE,
  CURRENT_TIMESTAMP,
  /** The part, named by text, of an instant or a duration. */
  DATE_PART,
  DENSE_RANK,
  FIRST_VALUE,
  GREATEST,
  LAG,
  LAST_VALUE,
  LEAD,
  LEAST,
  LEFT,
  LTRIM,
  NTH_VALUE,
  NTILE,
  NULLIF,
  PERCENT_RANK,
  /** Where in the first text the second one starts, from 1; 0 if it does not occur. */
  POSITION,
  RANK,
  REPLACE,
  RIGHT,
  ROW_NUMBER,
  RTRIM,
  SUBSTRING,
  TRIM,
  SIN,
  SQRT,
  TAN,
  TRUNCATE,
  /** Cuts off after so many decimals; left of the point if negative. */
  TRUNCATE_DECIMALS,
  LOWER,
  UPPER
}
