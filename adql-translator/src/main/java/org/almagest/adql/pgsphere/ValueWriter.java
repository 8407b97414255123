package org.almagest.adql.pgsphere;

import java.util.List;
import java.util.stream.Collectors;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Writes values; whatever is not a single term stands in parentheses. */
final class ValueWriter {
  private ValueWriter() {}

  static String write(Value value) {
    return switch (value) {
      case Value.Column(ColumnSource source) -> column(source);
      case Value.Null(ColumnType type) -> "NULL::" + TypeWriter.name(type);
      case Value.IntegerLiteral(long number, _) -> Literals.integer(number);
      case Value.DoubleLiteral(double number) -> Literals.number(number);
      case Value.TextLiteral(String text, _) -> Literals.text(text);
      case Value.TimeLiteral(String text, ColumnType type) ->
          Literals.text(text) + "::" + TypeWriter.name(type);
      case Value.BooleanLiteral(boolean truth) -> Boolean.toString(truth);
      case Value.Negation(Value operand) -> "(- " + write(operand) + ")";
      case Value.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Value.Call call -> FunctionWriter.call(call);
      case Value.UserCall call -> UserCallWriter.write(call);
      case Value.Aggregate aggregate -> AggregateWriter.write(aggregate);
      case Value.TextAggregate aggregate -> AggregateWriter.joined(aggregate);
      case Value.Windowed windowed -> WindowWriter.write(windowed);
      case Value.Gathered gathered -> AggregateWriter.write(gathered, "");
      case Value.Convert(Value operand, ColumnType type) -> ConversionWriter.write(operand, type);
      case Value.Coalesce(List<Value> values, _) -> "coalesce(" + list(values) + ")";
      case Value.Case choice -> searched(choice);
      case Value.Switch choice -> matched(choice);
      case Value.Subquery(var query, _) -> QueryWriter.nested(query);
      case Value.Element(Value array, Value index, _) ->
          "(" + write(array) + ")[" + write(index) + "]";
      case Value.Truth(var condition) -> "(" + ConditionWriter.write(condition) + ")::integer";
      case Value.Shape(var geometry) -> GeometryWriter.stored(geometry);
      case Value.Distance(var from, var to) ->
          "degrees(" + GeometryWriter.separation(from, to) + ")";
      case Value.InUnit inUnit -> ConversionWriter.inUnit(inUnit);
      case Value.Area(var geometry) -> GeometryWriter.area(geometry);
      case Value.Coordinate(var point, var axis) -> GeometryOutput.coordinate(point, axis);
    };
  }

  /** What pgSphere keeps and ADQL has no geometry for is an array of degrees to it. */
  private static String column(ColumnSource source) {
    String name = Identifiers.qualified(source.relation(), source.sqlName());
    boolean range = source.storage() == Storage.PG_SPHERE && source.type().isArray();
    return range ? "adql.degrees(" + name + ")" : name;
  }

  static String list(List<Value> values) {
    return values.stream().map(ValueWriter::write).collect(Collectors.joining(", "));
  }

  /** As an item of a select list: text literals have a type of their own there. */
  static String item(Value value) {
    return value instanceof Value.TextLiteral ? write(value) + "::text" : write(value);
  }

  /** As a term of ORDER BY or GROUP BY, where a bare number would be a position. */
  static String key(Value value) {
    return value instanceof Value.IntegerLiteral(_, ColumnType type)
        ? write(value) + "::" + TypeWriter.name(type)
        : item(value);
  }

  private static String arithmetic(Value.Arithmetic arithmetic) {
    return "("
        + write(arithmetic.left())
        + " "
        + arithmetic.operator().text()
        + " "
        + write(arithmetic.right())
        + ")";
  }

  private static String searched(Value.Case choice) {
    StringBuilder sql = new StringBuilder("(CASE");
    for (Value.Branch branch : choice.branches()) {
      sql.append(" WHEN ").append(ConditionWriter.write(branch.condition()));
      sql.append(" THEN ").append(write(branch.result()));
    }
    return sql.append(otherwise(choice.otherwise())).append(" END)").toString();
  }

  private static String matched(Value.Switch choice) {
    StringBuilder sql = new StringBuilder("(CASE ").append(write(choice.operand()));
    for (Value.Match match : choice.matches()) {
      sql.append(" WHEN ").append(write(match.candidate()));
      sql.append(" THEN ").append(write(match.result()));
    }
    return sql.append(otherwise(choice.otherwise())).append(" END)").toString();
  }

  private static String otherwise(@Nullable Value value) {
    return value == null ? "" : " ELSE " + write(value);
  }
}
