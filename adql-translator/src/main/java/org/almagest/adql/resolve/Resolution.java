package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almagest.adql.AdqlException;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.syntax.Identifier;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.Catalog;
import org.almagest.schema.TableName;

/** What one run of the resolver knows of the whole statement. Of one thread. */
final class Resolution {
  private final Catalog catalog;
  private final List<Common> commons = new ArrayList<>();
  private final Map<String, List<Common>> commonsByFoldedName = new HashMap<>();
  private final Set<TableName> tables = new LinkedHashSet<>();
  private final PgSphereVersion pgSphere;
  private int aliases;

  Resolution(Catalog catalog, PgSphereVersion pgSphere) {
    this.catalog = catalog;
    this.pgSphere = pgSphere;
  }

  /** A common table that may be named from here on. */
  record Common(String name, String sqlName, List<Output> outputs) {}

  PgSphereVersion pgSphere() {
    return pgSphere;
  }

  Catalog catalog() {
    return catalog;
  }

  /** Makes a common table known and returns its generated name. */
  String define(String name, List<Output> outputs) {
    String sqlName = "w" + (commons.size() + 1);
    Common common = new Common(name, sqlName, outputs);
    commons.add(common);
    commonsByFoldedName
        .computeIfAbsent(Identifier.folded(name), _ -> new ArrayList<>(1))
        .add(common);
    return sqlName;
  }

  Optional<Common> common(Identifier name) {
    return commonsByFoldedName.getOrDefault(name.folded(), List.of()).stream()
        .filter(common -> name.matches(common.name()))
        .findFirst();
  }

  List<String> commonNames() {
    return commons.stream().map(Common::name).toList();
  }

  /**
   * An alias that no other relation of the statement has.
   *
   * @param span where the relation is named
   */
  String nextAlias(Span span) throws AdqlException {
    if (++aliases > Limits.RELATIONS) {
      throw Problem.unsupported(
          span,
          "more than " + Limits.RELATIONS + " tables and sub-queries in FROM; split the query");
    }
    return "t" + aliases;
  }

  void reads(TableName table) {
    tables.add(table);
  }

  Set<TableName> tables() {
    return tables;
  }
}
