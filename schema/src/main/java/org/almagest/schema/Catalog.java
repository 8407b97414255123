package org.almagest.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one user may see: schemas and their tables, at one moment. Immutable, safe to share; names
 * not in it do not exist.
 *
 * <p>Look-ups follow ADQL 2.1 section 2.1.6: a regular name matches in any case, a delimited one
 * exactly.
 */
public final class Catalog {
  public static final Catalog EMPTY = new Catalog(List.of());

  private final List<Schema> schemas;
  private final Map<String, List<Schema>> byFoldedSchema;
  private final Map<String, List<Table>> byFoldedTable;

  public Catalog(List<Schema> schemas) {
    this.schemas = List.copyOf(schemas);
    byFoldedSchema =
        this.schemas.stream().collect(Collectors.groupingBy(schema -> fold(schema.name())));
    byFoldedTable = tables().collect(Collectors.groupingBy(table -> fold(table.name().table())));
  }

  /** All schemas in display order. */
  public List<Schema> schemas() {
    return schemas;
  }

  /** All tables in display order. */
  public Stream<Table> tables() {
    return schemas.stream().flatMap(schema -> schema.tables().stream());
  }

  /** The table of exactly this true name. */
  public Optional<Table> table(TableName name) {
    return tablesCalled(name.table(), true).stream()
        .filter(table -> table.name().equals(name))
        .findFirst();
  }

  /** Schemas that the name may mean: at most one when delimited. */
  public List<Schema> schemasCalled(String name, boolean delimited) {
    return byFoldedSchema.getOrDefault(fold(name), List.of()).stream()
        .filter(schema -> !delimited || schema.name().equals(name))
        .toList();
  }

  /** Tables of any schema that the bare name may mean. */
  public List<Table> tablesCalled(String name, boolean delimited) {
    return byFoldedTable.getOrDefault(fold(name), List.of()).stream()
        .filter(table -> !delimited || table.name().table().equals(name))
        .toList();
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
