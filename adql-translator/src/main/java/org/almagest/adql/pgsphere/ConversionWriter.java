package org.almagest.adql.pgsphere;

import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Writes casts. */
final class ConversionWriter {
  private ConversionWriter() {}

  static String write(Value operand, ColumnType type) {
    String sql = ValueWriter.write(operand);
    BaseType from = operand.type().base();
    if (type.base().isGeometry()) {
      return GeometryCastWriter.write(operand, type);
    }
    if (from == BaseType.BOOLEAN && type.base() != BaseType.INTEGER && type.base().isNumeric()) {
      return sql + "::integer::" + TypeWriter.name(type);
    }
    if (type.base() == BaseType.BOOLEAN && from.isInteger() && from != BaseType.INTEGER) {
      return "(" + sql + " <> 0)";
    }
    if (from == BaseType.TIMESTAMP && type.base().isText()) {
      return instant(sql, type);
    }
    return sql + "::" + TypeWriter.name(type);
  }

  static String inUnit(Value.InUnit value) {
    String operand = ValueWriter.write(value.operand());
    String number = Literals.number(value.conversion().number());
    if (value.conversion().isNone()) {
      return operand + "::float8";
    }
    return "(" + operand + (value.conversion().divides() ? " / " : " * ") + number + ")";
  }

  /** With the T of DALI 3.3.3 where PostgreSQL writes a blank. */
  private static String instant(String sql, ColumnType type) {
    String text = "replace(" + sql + "::text, ' ', 'T')";
    return type.length() == null ? text : text + "::" + TypeWriter.name(type);
  }
}
