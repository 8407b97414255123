package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.BaseColumn;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Relation;
import org.almagest.adql.resolved.Rows.Form;
import org.almagest.adql.syntax.FromItem;
import org.almagest.adql.syntax.Identifier;
import org.almagest.schema.Column;
import org.almagest.schema.Table;
import org.jspecify.annotations.Nullable;

/** Resolves what FROM draws rows from. */
final class FromResolver {
  private final Resolution resolution;
  private final Scope outer;

  FromResolver(Resolution resolution, Scope outer) {
    this.resolution = resolution;
    this.outer = outer;
  }

  Joined resolve(FromItem item) throws AdqlException {
    return switch (item) {
      case FromItem.NamedTable table -> named(table);
      case FromItem.DerivedTable table -> derived(table);
      case FromItem.Join join ->
          new JoinResolver(resolution, outer)
              .join(join, resolve(join.left()), resolve(join.right()));
    };
  }

  private Joined named(FromItem.NamedTable item) throws AdqlException {
    if (item.name().parts().size() == 1) {
      Optional<Resolution.Common> common = resolution.common(item.name().last());
      if (common.isPresent()) {
        return common(common.get(), item);
      }
    }
    Table table = new TableFinder(resolution.catalog(), resolution.commonNames()).find(item.name());
    resolution.reads(table.name());
    return published(table, item);
  }

  private Joined published(Table table, FromItem.NamedTable item) throws AdqlException {
    @Nullable Identifier alias = item.alias();
    String sqlAlias = resolution.nextAlias(item.span());
    return Joined.leaf(
        new Relation.Published(table, sqlAlias),
        relation(table, sqlAlias, alias == null ? null : alias.text()));
  }

  /** The names that a published table offers. */
  static NamedRelation relation(Table table, String sqlAlias, @Nullable String alias) {
    String owner = alias == null ? table.name().table() : alias;
    List<ScopeColumn> columns =
        table.columns().stream()
            .map(column -> ScopeColumn.of(column.name(), source(table, column, sqlAlias), owner))
            .toList();
    return new NamedRelation(sqlAlias, alias, table.name(), new ColumnNames(columns));
  }

  private static ColumnSource source(Table table, Column column, String alias) {
    return new ColumnSource(
        alias,
        column.sqlName(),
        column.type(),
        column.storage(),
        column.vo(),
        column.description(),
        Optional.of(new BaseColumn(table, column.name(), true)));
  }

  private Joined common(Resolution.Common common, FromItem.NamedTable item) throws AdqlException {
    @Nullable Identifier alias = item.alias();
    String sqlAlias = resolution.nextAlias(item.span());
    String name = alias == null ? common.name() : alias.text();
    return Joined.leaf(
        new Relation.Common(common.sqlName(), sqlAlias),
        overQuery(sqlAlias, name, common.outputs()));
  }

  private Joined derived(FromItem.DerivedTable item) throws AdqlException {
    QueryResult result = new QueryResolver(resolution, outer).resolve(item.query(), Form.NATIVE);
    String sqlAlias = resolution.nextAlias(item.span());
    return Joined.leaf(
        new Relation.Derived(result.query(), sqlAlias),
        overQuery(sqlAlias, item.alias().text(), result.outputs()));
  }

  private static NamedRelation overQuery(String sqlAlias, String name, List<Output> outputs) {
    List<ScopeColumn> columns = new ArrayList<>();
    for (Output output : outputs) {
      ColumnSource source = output.source(sqlAlias, columns.size() + 1);
      columns.add(ScopeColumn.of(output.column().name(), source, name));
    }
    return new NamedRelation(sqlAlias, name, null, new ColumnNames(List.copyOf(columns)));
  }
}
