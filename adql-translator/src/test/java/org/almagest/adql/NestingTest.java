package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The SQL grows no faster than the query: nesting must not double it level by level. */
class NestingTest {
  @Test
  void nestedCirclesStaySmall() throws AdqlException {
    String shape = "POINT(1,2)";
    for (int level = 0; level < 40; level++) {
      shape = "CENTROID(CIRCLE(" + shape + ",1))";
    }
    assertThat(sql("SELECT COORD1(" + shape + ")").length()).isLessThan(1000);
  }

  @Test
  void nestedCasesStaySmall() throws AdqlException {
    String choice = "ra";
    for (int level = 0; level < 40; level++) {
      choice = "CASE " + choice + " WHEN 1 THEN 1 WHEN 2 THEN 2 ELSE 3 END";
    }
    assertThat(sql("SELECT " + choice + " FROM gaia.source").length()).isLessThan(10_000);
  }

  @Test
  void nestedDistancesStaySmall() throws AdqlException {
    String condition = "ra < 1";
    for (int level = 0; level < 20; level++) {
      condition = "DISTANCE(CASE WHEN " + condition + " THEN 1 END,0,ra,dec) BETWEEN 1 AND 2";
    }
    assertThat(sql("SELECT ra FROM gaia.source WHERE " + condition).length()).isLessThan(10_000);
  }

  private static String sql(String adql) throws AdqlException {
    return new Translator().translate(adql, GoldenCatalogue.CATALOG, 10).sql();
  }
}
