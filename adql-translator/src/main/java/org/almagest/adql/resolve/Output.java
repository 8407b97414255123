package org.almagest.adql.resolve;

import java.util.Optional;
import org.almagest.adql.resolved.BaseColumn;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.OutputNames;
import org.almagest.adql.resolved.Rows.Form;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;

/**
 * A column that a query yields, as the query around it sees it.
 *
 * @param storage how a geometry leaves the query
 * @param base the published column that it shows unchanged, if it does
 * @param undetermined whether it is nothing but NULL, which may be of any type
 */
record Output(
    OutputColumn column, Storage storage, Optional<BaseColumn> base, boolean undetermined) {
  static Output of(String name, Value value, Form form) {
    boolean undetermined = value instanceof Value.Null;
    return new Output(
        Metadata.describe(name, value), storage(value, form), base(value), undetermined);
  }

  /** The column of a relation over the query. */
  ColumnSource source(String relation, int position) {
    return new ColumnSource(
        relation,
        OutputNames.at(position),
        column.type(),
        storage,
        column.vo(),
        column.description(),
        base.map(BaseColumn::seenThrough));
  }

  /** The column of a set operation whose left operand yields this one. */
  Output combined(ColumnType type) {
    VoType vo = type.equals(column.type()) ? column.vo() : VoType.of(type);
    OutputColumn combined = new OutputColumn(column.name(), type, vo, column.description());
    return new Output(combined, Storage.PLAIN, Optional.empty(), false);
  }

  private static Storage storage(Value value, Form form) {
    if (!value.type().base().isGeometry() || form == Form.COMPARABLE) {
      return Storage.PLAIN;
    }
    return switch (value) {
      case Value.Shape(Geometry.Stored(ColumnSource source)) -> source.storage();
      case Value.Shape(Geometry.Computed(_, Storage storage)) -> storage;
      default -> Storage.PG_SPHERE;
    };
  }

  private static Optional<BaseColumn> base(Value value) {
    return Metadata.source(value).flatMap(ColumnSource::base);
  }
}
