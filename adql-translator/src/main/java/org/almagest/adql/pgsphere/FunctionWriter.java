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
