package org.almagest.adql.pgsphere;

import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;

/** Writes functions of plain values: one line each. */
final class FunctionWriter {
  private FunctionWriter() {}

  static String call(Value.Call call) {
    return template(call.function()).formatted(ValueWriter.list(call.arguments()));
  }

  private static String template(ScalarFunction function) {
    return switch (function) {
      case ABS -> "abs(%s)";
      case ACOS -> "acos(%s)";
      case ASIN -> "asin(%s)";
      case ATAN -> "atan(%s)";
      case ATAN2 -> "atan2(%s)";
      case CEILING -> "ceil(%s)";
      case COS -> "cos(%s)";
      case COT -> "cot(%s)";
      case DEGREES -> "degrees(%s)";
      case EXP -> "exp(%s)";
      case FLOOR -> "floor(%s)";
      case LOG -> "ln(%s)";
      case LOG10 -> "log(%s)";
      case INTEGER_MOD -> "mod(%s)";
      case MOD -> "mod(%s)::float8";
      case PI -> "pi(%s)";
      case POWER -> "power(%s)";
      case RADIANS -> "radians(%s)";
      case RAND -> "random(%s)";
      case ROUND -> "round(%s)";
      case ROUND_DECIMALS -> "round(%s)::float8";
      case ARRAY_LENGTH -> "array_length(%s)";
      case ARRAY_POSITION -> "array_position(%s)";
      case BITWISE_NOT -> "(~ %s)";
      case BITWISE_XOR -> "int8xor(%s)";
      case CARDINALITY -> "cardinality(%s)";
      case CHAR_LENGTH -> "char_length(%s)";
      case CONCAT -> "concat(%s)";
      case CUME_DIST -> "cume_dist(%s)";
      case CURRENT_DATE -> "(now() AT TIME ZONE 'UTC')::date%s";
      case CURRENT_TIMESTAMP -> "(now() AT TIME ZONE 'UTC')%s";
      case DATE_PART -> "date_part(%s)";
      case DENSE_RANK -> "dense_rank(%s)";
      case FIRST_VALUE -> "first_value(%s)";
      case GREATEST -> "greatest(%s)";
      case LAG -> "lag(%s)";
      case LAST_VALUE -> "last_value(%s)";
      case LEAD -> "lead(%s)";
      case LEAST -> "least(%s)";
      case LEFT -> "\"left\"(%s)";
      case LTRIM -> "ltrim(%s)";
      case NTH_VALUE -> "nth_value(%s)";
      case NTILE -> "ntile(%s)";
      case NULLIF -> "nullif(%s)";
      case PERCENT_RANK -> "percent_rank(%s)";
      case POSITION -> "strpos(%s)";
      case RANK -> "rank(%s)";
      case REPLACE -> "replace(%s)";
      case RIGHT -> "\"right\"(%s)";
      case ROW_NUMBER -> "row_number(%s)";
      case RTRIM -> "rtrim(%s)";
      case SUBSTRING -> "substring(%s)";
      case TRIM -> "btrim(%s)";
      case SIN -> "sin(%s)";
      case SQRT -> "sqrt(%s)";
      case TAN -> "tan(%s)";
      case TRUNCATE -> "trunc(%s)";
      case TRUNCATE_DECIMALS -> "trunc(%s)::float8";
      case LOWER -> "lower(%s)";
      case UPPER -> "upper(%s)";
    };
  }
}
