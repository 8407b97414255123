package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.syntax.Identifier;
import org.almagest.schema.Catalog;
import org.almagest.schema.TableName;

/** What one run of the resolver knows of the whole statement. Of one thread. */
final class Resolution {
  private final Catalog catalog;
  private final List<Common> commons = new ArrayList<>();
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
    commons.add(new Common(name, sqlName, outputs));
    return sqlName;
  }

  Optional<Common> common(Identifier name) {
    return commons.stream().filter(common -> name.matches(common.name())).findFirst();
  }

  List<String> commonNames() {
    return commons.stream().map(Common::name).toList();
  }

  /** An alias that no other relation of the statement has. */
  String nextAlias() {
    aliases++;
    return "t" + aliases;
  }

  void reads(TableName table) {
    tables.add(table);
  }

  Set<TableName> tables() {
    return tables;
  }
}
