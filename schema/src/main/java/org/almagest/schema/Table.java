package org.almagest.schema;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published table or view (a row of TAP_SCHEMA.tables). Immutable.
 *
 * @param name its true name
 * @param sqlSchema its schema in PostgreSQL, without quotes
 * @param sqlName its name in PostgreSQL, without quotes
 * @param kind table or view
 * @param columns in display order; names unique
 * @param keys foreign keys that start here
 * @param position its main position, if it has one
 * @param rows number of rows as last counted or estimated; -1 if unknown
 * @param description for people, null if none
 * @param utype data model reference, null if none
 * @param citation how to give credit
 */
public record Table(
    TableName name,
    String sqlSchema,
    String sqlName,
    Kind kind,
    List<Column> columns,
    List<ForeignKey> keys,
    Optional<SkyPosition> position,
    long rows,
    @Nullable String description,
    @Nullable String utype,
    Citation citation) {
  /** TAP_SCHEMA.tables.table_type. */
  public enum Kind {
    TABLE,
    VIEW;

    /** The word that TAP_SCHEMA prints. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Table {
    Objects.requireNonNull(name);
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  /** A table stored under its own name: for tests and generated tables. */
  public static Table of(TableName name, List<Column> columns) {
    return new Table(
        name,
        name.schema(),
        name.table(),
        Kind.TABLE,
        columns,
        List.of(),
        Optional.empty(),
        -1,
        null,
        null,
        Citation.NONE);
  }

  public Table positionedBy(SkyPosition newPosition, long newRows) {
    return new Table(
        name,
        sqlSchema,
        sqlName,
        kind,
        columns,
        keys,
        Optional.of(newPosition),
        newRows,
        description,
        utype,
        citation);
  }
}
