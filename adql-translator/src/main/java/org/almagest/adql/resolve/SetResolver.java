package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.ResolvedQuery;
import org.almagest.adql.resolved.Rows;
import org.almagest.adql.resolved.Rows.Form;
import org.almagest.adql.syntax.QueryBody;
import org.almagest.schema.ColumnType;

/** Resolves set operations (ADQL 2.1 section 4.6): both sides are brought to the same types. */
final class SetResolver {
  private final QueryResolver queries;

  SetResolver(QueryResolver queries) {
    this.queries = queries;
  }

  RowsResult operation(QueryBody.SetOperation operation, Form form) throws AdqlException {
    Form operandForm = form == Form.NATIVE ? Form.COMPARABLE : form;
    RowsResult left = queries.rows(operation.left(), operandForm);
    RowsResult right = queries.rows(operation.right(), operandForm);
    List<ColumnType> types = types(operation, left.outputs(), right.outputs());
    Rows rows =
        new Rows.SetOperation(
            operation.operator(), operation.all(), converted(left, types), converted(right, types));
    List<Output> outputs = new ArrayList<>();
    for (Output output : left.outputs()) {
      outputs.add(output.combined(types.get(outputs.size())));
    }
    return new RowsResult(rows, outputs, null);
  }

  private static List<ColumnType> types(
      QueryBody.SetOperation operation, List<Output> left, List<Output> right)
      throws AdqlException {
    if (left.size() != right.size()) {
      throw Problem.type(
          operation.right().span(),
          operation.operator()
              + " needs as many columns on both sides, but the left has "
              + left.size()
              + " and the right "
              + right.size());
    }
    List<ColumnType> types = new ArrayList<>();
    for (int index = 0; index < left.size(); index++) {
      types.add(type(operation, index, left.get(index), right.get(index)));
    }
    return types;
  }

  private static ColumnType type(
      QueryBody.SetOperation operation, int index, Output left, Output right) throws AdqlException {
    ColumnType leftType = left.column().type();
    ColumnType rightType = right.column().type();
    if (left.undetermined()) {
      return rightType;
    }
    if (right.undetermined()) {
      return leftType;
    }
    Optional<ColumnType> common = TypeRules.common(leftType, rightType);
    return common.orElseThrow(() ->
        Problem.type(
            operation.right().span(),
            "column "
                + (index + 1)
                + " of this "
                + operation.operator()
                + " is "
                + TypeNames.of(leftType)
                + " on the left and "
                + TypeNames.of(rightType)
                + " on the right; CAST one of them"));
  }

  /** Leaves alone what fits, for a long chain would be converted again at each of its links. */
  private static Rows converted(RowsResult operand, List<ColumnType> types) {
    boolean fits =
        types.equals(operand.outputs().stream().map(output -> output.column().type()).toList());
    return fits ? operand.rows() : converted(operand.rows(), types);
  }

  /** The same rows with columns of these types. */
  private static Rows converted(Rows rows, List<ColumnType> types) {
    return switch (rows) {
      case Rows.Select select -> select.withItems(converted(select.items(), types));
      case Rows.SetOperation(var operator, boolean all, Rows left, Rows right) ->
          new Rows.SetOperation(operator, all, converted(left, types), converted(right, types));
      case Rows.Nested(ResolvedQuery query) ->
          new Rows.Nested(
              new ResolvedQuery(
                  converted(query.rows(), types), query.orderBy(), query.limit(), query.offset()));
    };
  }

  private static List<Rows.Item> converted(List<Rows.Item> items, List<ColumnType> types) {
    List<Rows.Item> converted = new ArrayList<>();
    for (Rows.Item item : items) {
      converted.add(
          new Rows.Item(TypeRules.as(item.value(), types.get(converted.size())), item.form()));
    }
    return converted;
  }
}
