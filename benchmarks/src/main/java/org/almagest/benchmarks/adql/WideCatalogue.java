package org.almagest.benchmarks.adql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almagest.schema.Catalog;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.Schema;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;

/** Catalogues as wide as Gaia's and as long as VizieR's. */
final class WideCatalogue {
  private static final int WIDTH = 150;
  private static final int TABLES_PER_SCHEMA = 100;
  private static final List<Column> FILLERS =
      IntStream.range(0, WIDTH).mapToObj(WideCatalogue::filler).toList();

  private WideCatalogue() {}

  /**
   * The tables of {@link TypicalQuery}, 150 columns each, among others.
   *
   * @param tables how many there are in all, at least 3
   */
  static Catalog of(int tables) {
    List<Schema> schemas = new ArrayList<>();
    schemas.add(
        schema(
            "gaia",
            List.of(
                table("gaia", "source", 1_800_000_000L, "source_id", "parallax", "pmra", "pmdec"),
                table("gaia", "variable", 10_000_000L, "source_id", "best_class_name"))));
    schemas.add(schema("tmass", List.of(table("tmass", "psc", 470_000_000L, "designation"))));
    for (int first = 3; first < tables; first += TABLES_PER_SCHEMA) {
      int last = Math.min(tables, first + TABLES_PER_SCHEMA);
      String name = "survey_" + first;
      schemas.add(
          schema(
              name,
              IntStream.range(first, last)
                  .mapToObj(number -> table(name, "catalogue_" + number, 1000, "recno"))
                  .toList()));
    }
    return new Catalog(schemas);
  }

  private static Schema schema(String name, List<Table> tables) {
    return new Schema(name, tables, null, null);
  }

  private static Table table(String schema, String name, long rows, String... own) {
    List<Column> columns = new ArrayList<>();
    for (String column : own) {
      boolean text = column.endsWith("name") || column.equals("designation");
      ColumnType type = column.endsWith("_id") ? ColumnType.BIGINT : ColumnType.DOUBLE;
      columns.add(Column.of(column, text ? ColumnType.TEXT : type));
    }
    columns.add(degrees("ra", "pos.eq.ra;meta.main"));
    columns.add(degrees("dec", "pos.eq.dec;meta.main"));
    columns.add(Column.of("phot_g_mean_mag", ColumnType.REAL));
    columns.add(Column.of("bp_rp", ColumnType.REAL));
    columns.add(Column.of("ruwe", ColumnType.REAL));
    columns.addAll(FILLERS.subList(columns.size(), WIDTH));
    return Table.of(new TableName(schema, name), columns)
        .positionedBy(new SkyPosition("ra", "dec", null, true), rows);
  }

  private static Column degrees(String name, String ucd) {
    return Column.of(name, ColumnType.DOUBLE).describedBy(new Description("deg", ucd, null, null));
  }

  private static Column filler(int number) {
    ColumnType type = number % 3 == 0 ? ColumnType.REAL : ColumnType.DOUBLE;
    return Column.of("quantity_" + number + (number % 2 == 0 ? "" : "_error"), type)
        .describedBy(new Description("mas", "stat.error", null, "A quantity of the catalogue"));
  }
}
