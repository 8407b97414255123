package org.almagest.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one user may see: schemas and their tables, at one moment. Immutable, safe to share; names
 * not in it do not exist.
 *
 * <p>Look-ups follow ADQL 2.1 section 2.1.6: a regular name matches in any case, a delimited one
 * exactly.
 */
public final class Catalog {
  public static final Catalog EMPTY = new Catalog(List.of());

  private final @Nullable Catalog base;
  private final List<Schema> added;
  private final Map<String, List<Schema>> byFoldedSchema;
  private final Map<String, List<Table>> byFoldedTable;

  public Catalog(List<Schema> schemas) {
    this(null, schemas);
  }

  private Catalog(@Nullable Catalog base, List<Schema> added) {
    this.base = base;
    this.added = List.copyOf(added);
    byFoldedSchema =
        this.added.stream().collect(Collectors.groupingBy(schema -> fold(schema.name())));
    byFoldedTable =
        this.added.stream()
            .flatMap(schema -> schema.tables().stream())
            .collect(Collectors.groupingBy(table -> fold(table.name().table())));
  }

  /**
   * This and more schemas, displayed after the others; as cheap as {@code more} is small.
   *
   * @param more schemas of other names
   */
  public Catalog with(List<Schema> more) {
    return more.isEmpty() ? this : new Catalog(this, more);
  }

  /** All schemas in display order. */
  public List<Schema> schemas() {
    return base == null ? added : Stream.concat(base.schemas().stream(), added.stream()).toList();
  }

  /** All tables in display order. */
  public Stream<Table> tables() {
    return schemas().stream().flatMap(schema -> schema.tables().stream());
  }

  /** The table of exactly this true name. */
  public Optional<Table> table(TableName name) {
    return tablesCalled(name.table(), true).stream()
        .filter(table -> table.name().equals(name))
        .findFirst();
  }

  /** Schemas that the name may mean: at most one when delimited. */
  public List<Schema> schemasCalled(String name, boolean delimited) {
    List<Schema> found =
        byFoldedSchema.getOrDefault(fold(name), List.of()).stream()
            .filter(schema -> !delimited || schema.name().equals(name))
            .toList();
    return base == null ? found : joined(base.schemasCalled(name, delimited), found);
  }

  /** Tables of any schema that the bare name may mean. */
  public List<Table> tablesCalled(String name, boolean delimited) {
    List<Table> found =
        byFoldedTable.getOrDefault(fold(name), List.of()).stream()
            .filter(table -> !delimited || table.name().table().equals(name))
            .toList();
    return base == null ? found : joined(base.tablesCalled(name, delimited), found);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return second.isEmpty()
        ? first
        : first.isEmpty() ? second : Stream.concat(first.stream(), second.stream()).toList();
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
