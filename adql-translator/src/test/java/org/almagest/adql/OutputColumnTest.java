package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.TableName;
import org.junit.jupiter.api.Test;

/** What is promised of each output column: name, type, unit, UCD (TYP-10, FEA-5). */
class OutputColumnTest {
  private static List<OutputColumn> columns(String adql) throws AdqlException {
    return new Translator().translate(adql, GoldenCatalogue.CATALOG, 10).columns();
  }

  private static OutputColumn only(String adql) throws AdqlException {
    assertThat(columns(adql)).hasSize(1);
    return columns(adql).getFirst();
  }

  @Test
  void plainColumnKeepsItsTrueNameAndMeaning() throws AdqlException {
    OutputColumn column = only("SELECT RA FROM gaia.source");
    assertThat(column.name()).isEqualTo("ra");
    assertThat(column.description().unit()).isEqualTo("deg");
    assertThat(column.description().ucd()).isEqualTo("pos.eq.ra");
  }

  @Test
  void aliasKeepsItsCaseAndTheColumnItsMeaning() throws AdqlException {
    OutputColumn column = only("SELECT parallax AS Plx FROM gaia.source");
    assertThat(column.name()).isEqualTo("Plx");
    assertThat(column.description().unit()).isEqualTo("mas");
  }

  @Test
  void meaningTravelsThroughSubqueriesCommonTablesAndSets() throws AdqlException {
    OutputColumn column =
        only(
            "WITH w AS (SELECT ra AS a FROM gaia.source) "
                + "SELECT q.b FROM (SELECT a AS b FROM w UNION SELECT raj2000 FROM tmass.psc) q");
    assertThat(column.name()).isEqualTo("b");
    assertThat(column.description().ucd()).isEqualTo("pos.eq.ra");
  }

  @Test
  void extremesKeepUnitAndUcd() throws AdqlException {
    assertThat(columns("SELECT MIN(mag), MAX(mag), AVG(mag), COUNT(mag) FROM gaia.source"))
        .extracting(
            OutputColumn::name,
            column -> column.type().base(),
            column -> column.description().unit(),
            column -> column.description().ucd())
        .containsExactly(
            tuple("min", BaseType.REAL, "mag", "phot.mag"),
            tuple("max", BaseType.REAL, "mag", "phot.mag"),
            tuple("avg", BaseType.DOUBLE, "mag", null),
            tuple("count", BaseType.BIGINT, null, null));
  }

  @Test
  void coalesceKeepsWhatAllAgreeOn() throws AdqlException {
    assertThat(only("SELECT COALESCE(mag, mag) FROM gaia.source").description().unit())
        .isEqualTo("mag");
    assertThat(only("SELECT COALESCE(mag, ra) FROM gaia.source").description().unit()).isNull();
  }

  @Test
  void computedColumnHasNoMeaning() throws AdqlException {
    OutputColumn column = only("SELECT flux*2 FROM gaia.source");
    assertThat(column).isEqualTo(OutputColumn.of("expr_1", ColumnType.NUMERIC));
  }

  @Test
  void sumOfIntegersIsBigint() throws AdqlException {
    assertThat(columns("SELECT SUM(nobs), SUM(source_id), SUM(mag), SUM(flux) FROM gaia.source"))
        .extracting(column -> column.type().base())
        .containsExactly(BaseType.BIGINT, BaseType.BIGINT, BaseType.REAL, BaseType.NUMERIC);
  }

  @Test
  void textIsUnicodeIfAnyPartIs() throws AdqlException {
    assertThat(
            columns(
                "SELECT title || name, title || 'x', title || 'é', UPPER(name) FROM gaia.source"))
        .extracting(column -> column.type().unicode())
        .containsExactly(true, false, true, true);
  }

  @Test
  void geometriesAreTypedByDali() throws AdqlException {
    assertThat(columns("SELECT POINT(1,2), CIRCLE(1,2,3), BOX(1,2,3,4), DISTANCE(1,2,3,4)"))
        .extracting(column -> column.vo().xtype(), column -> column.description().unit())
        .containsExactly(
            tuple("point", "deg"),
            tuple("circle", "deg"),
            tuple("polygon", "deg"),
            tuple(null, "deg"));
  }

  @Test
  void tablesReadAreReported() throws AdqlException {
    Translation translation =
        new Translator()
            .translate(
                "SELECT ra FROM gaia.source WHERE source_id IN (SELECT id FROM tmass.psc)",
                GoldenCatalogue.CATALOG,
                10);
    assertThat(translation.tables())
        .containsExactlyInAnyOrder(new TableName("gaia", "source"), new TableName("tmass", "psc"));
  }

  @Test
  void rowCapAndTopTheSmallerWins() throws AdqlException {
    Translator translator = new Translator();
    String top = "SELECT TOP 5 ra FROM gaia.source";
    assertThat(translator.translate(top, GoldenCatalogue.CATALOG, 3).sql()).endsWith("LIMIT 3");
    assertThat(translator.translate(top, GoldenCatalogue.CATALOG, 30).sql()).endsWith("LIMIT 5");
  }
}
