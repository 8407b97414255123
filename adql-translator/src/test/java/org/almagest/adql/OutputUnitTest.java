package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.schema.OutputColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The units of expressions: they follow where they follow (TYP-10, FEA-14). */
class OutputUnitTest {
  private static OutputColumn only(String expression) throws AdqlException {
    String adql = "SELECT " + expression + " FROM gaia.source";
    return new Translator().translate(adql, GoldenCatalogue.CATALOG, 10).columns().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ra | deg",
        "-ra | deg",
        "ra + dec | deg",
        "ra - 10 | deg",
        "2 * ra | deg",
        "ra / 15 | deg",
        "ABS(dec) | deg",
        "ROUND(ra, 2) | deg",
        "TRUNCATE(ra) | deg",
        "MOD(ra, 15) | deg",
        "parallax * parallax | mas**2",
        "parallax / 1000.0 | mas",
        "1 / parallax | mas**-1",
        "pmra / parallax | yr**-1",
        "parallax * rv | mas.km.s**-1",
        "mag + 5 * LOG10(parallax) - 10 | mag",
        "SQRT(pmra * pmra + pmdec * pmdec) | mas.yr**-1",
        "POWER(parallax_error, 2) | mas**2",
        "DEGREES(2) | deg",
        "RADIANS(ra) | rad",
        "ATAN2(pmra, pmdec) | rad",
        "COALESCE(parallax, 0) | mas",
        "CASE WHEN ra > 1 THEN parallax ELSE NULL END | mas",
        "CAST(ra AS REAL) | deg",
        "SUM(parallax) | mas",
        "AVG(parallax * 2) | mas",
        "MAX(ra + 1) | deg",
        "DISTANCE(ra, dec, 1, 2) * 3600 | deg",
        "AREA(CIRCLE(ra, dec, 1)) | deg**2",
        "COORD1(POINT(ra, dec)) | deg",
        "IN_UNIT(ra, 'arcmin') | arcmin",
        "IN_UNIT(ra, 'degrees') | deg",
        "IN_UNIT(pmra, 'deg/yr') * 2 | deg/yr",
        "ABS(hms) | h:m:s",
        "POINT(ra, dec) | deg",
        "COALESCE(POINT(ra, dec), NULL) | deg"
      })
  void unitsFollow(String expression, String unit) throws AdqlException {
    assertThat(only(expression).description().unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parallax_error / parallax",
        "pmra / pmdec",
        "ra + parallax",
        "ra * nobs",
        "ra * hms",
        "SIN(ra)",
        "LOG10(parallax)",
        "COUNT(ra)",
        "nobs + 1",
        "2 * 3",
        "POWER(ra, nobs)",
        "POWER(ra, 100)",
        "title || 'x'",
        "COALESCE(ra, parallax)",
        "MOC('0/1')",
        "lgg * 2 * lgg"
      })
  void elseThereIsNone(String expression) throws AdqlException {
    assertThat(only(expression).description().unit()).isNull();
  }

  @Test
  void theMeaningStaysInAnotherUnitButNotInArithmetic() throws AdqlException {
    assertThat(only("IN_UNIT(ra, 'rad')").description().ucd()).isEqualTo("pos.eq.ra");
    assertThat(only("ra + 1").description().ucd()).isNull();
  }
}
