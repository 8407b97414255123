package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almagest.schema.Catalog;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Schema;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query of at most a megabyte becomes neither all memory nor a statement without end. */
class GrowthTest {
  private static final int MANY = 100_000;

  private final Translator translator = new Translator();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT                                   ~ *             ~ ' FROM gaia.source'
          SELECT                                   ~ s.*           ~ ' FROM gaia.source AS s'
          SELECT                                   ~ ra            ~ ' FROM gaia.source'
          SELECT                                   ~ COUNT(*)      ~ ' FROM gaia.source'
          SELECT 1 FROM gaia.source WHERE ra IN (SELECT ~ ra       ~ ' FROM gaia.source)'
          """)
  void refusesMoreColumnsThanPostgresTakes(String start, String piece, String end) {
    assertThatThrownBy(() -> translated(start + " " + listed(piece) + end))
        .isInstanceOf(AdqlException.class)
        .hasMessageEndingWith("a query yields at most 1664 columns; select fewer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          GROUP BY ~ SELECT ra FROM gaia.source GROUP BY
          ORDER BY ~ SELECT ra FROM gaia.source ORDER BY
          USING    ~ SELECT 1 FROM gaia.source JOIN gaia.lite USING (
          """)
  void refusesMoreTermsThanPostgresTakes(String clause, String start) {
    String end = start.endsWith("(") ? ")" : "";
    assertThatThrownBy(() -> translated(start + " " + listed("ra") + end))
        .isInstanceOf(AdqlException.class)
        .hasMessageEndingWith(clause + " takes at most 1664 terms; name fewer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT 1 FROM  ~ gaia.source
          SELECT 1 FROM  ~ (SELECT * FROM gaia.source) AS q
          SELECT 1 WHERE 1 IN  ~ (SELECT ra FROM gaia.source) AND 1 IN (1
          """)
  void refusesTooManyTables(String start, String piece) {
    String separator = start.contains("WHERE") ? ") AND 1 IN " : ", ";
    String end = start.contains("WHERE") ? ")" : "";
    assertThatThrownBy(
            () -> translated(start + " " + (piece + separator).repeat(5_000) + piece + end))
        .isInstanceOf(AdqlException.class)
        .hasMessageEndingWith("more than 500 tables and sub-queries in FROM; split the query");
  }

  @Test
  void takesAsManyColumnsAndTablesAsItSays() throws AdqlException {
    String columns = "ra, ".repeat(1663) + "ra";
    assertThat(translated("SELECT " + columns + " FROM gaia.source").columns()).hasSize(1664);
    String tables = "gaia.source, ".repeat(499) + "gaia.source";
    assertThat(translated("SELECT 1 FROM " + tables).sql()).contains("\"t500\"");
  }

  @Test
  void refusesToRepeatAnExpressionWithoutEnd() {
    String large = "ra" + " + ra".repeat(400);
    String query =
        "SELECT MAX(dec), "
            + large.replaceAll("ra", "FLOOR(ra * 123456789.0)")
            + " AS x FROM gaia.source GROUP BY "
            + "x, ".repeat(1_600)
            + "x";
    assertThatThrownBy(() -> translated(query))
        .isInstanceOf(AdqlException.class)
        .hasMessage("line 1:1: the query becomes more than 10,000,000 characters of SQL; split it");
  }

  /** Each join names the columns that all before it have merged. */
  @Test
  void refusesMergedColumnsThatGrowWithoutEnd() {
    String query = "SELECT 1 FROM gaia.lite" + " NATURAL FULL JOIN gaia.lite".repeat(480);
    assertThatThrownBy(() -> translated(query + " WHERE ra = 1" + " OR ra = 1".repeat(50_000)))
        .isInstanceOf(AdqlException.class)
        .hasMessageContaining("characters of SQL; split it");
  }

  @Test
  void findsManyNamesAmongManyColumns() throws AdqlException {
    String joins =
        IntStream.range(0, 450)
            .mapToObj(number -> " JOIN gaia.source AS j" + number + " ON j" + number + ".ra = s.ra")
            .collect(Collectors.joining());
    String query = "SELECT s.ra FROM gaia.source AS s" + joins + " WHERE s.ra = 1";
    Translation translation = translated(query + " OR j449.dec = 1".repeat(40_000));
    assertThat(translation.columns()).hasSize(1);
  }

  @Test
  void looksForTheNearestOfManyTables() {
    List<Column> columns = List.of(Column.of("ra", ColumnType.DOUBLE));
    List<Table> tables =
        IntStream.range(0, 50_000)
            .mapToObj(number -> Table.of(new TableName("s", "table_" + number), columns))
            .toList();
    Catalog catalog = new Catalog(List.of(new Schema("s", tables, null, null)));
    assertThatThrownBy(() -> translator.translate("SELECT 1 FROM s.tabel_4242", catalog, 10))
        .hasMessageEndingWith("did you mean \"s.table_4242\"?");
    assertThatThrownBy(
            () -> translator.translate("SELECT 1 FROM s." + "x".repeat(MANY), catalog, 10))
        .isInstanceOf(AdqlException.class)
        .hasMessageContaining("table \"s.xxx");
    assertThatThrownBy(() -> translator.translate(longName(), catalog, 10))
        .isInstanceOf(AdqlException.class)
        .hasMessageContaining("there is no catalog \"a\"");
  }

  private static String longName() {
    return "SELECT 1 FROM a" + ".a".repeat(MANY);
  }

  private static String listed(String piece) {
    return (piece + ", ").repeat(MANY) + piece;
  }

  private Translation translated(String adql) throws AdqlException {
    return translator.translate(adql, GoldenCatalogue.CATALOG, 10);
  }
}
