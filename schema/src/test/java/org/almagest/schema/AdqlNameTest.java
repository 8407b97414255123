package org.almagest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ADQL-2 to ADQL-5, TSC-9, TSC-13. */
class AdqlNameTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "ra, ra",
        "Gmag_2, Gmag_2",
        "size, '\"size\"'",
        "Distance, '\"Distance\"'",
        "_x, '\"_x\"'",
        "2MASS, '\"2MASS\"'",
        "J/A+A/605/L8, '\"J/A+A/605/L8\"'",
        "a\"b, '\"a\"\"b\"'",
        "α, '\"α\"'"
      })
  void namesAreQuotedWhereTheyMustBe(String name, String spelled) {
    assertThat(AdqlName.quotedIfNeeded(name)).isEqualTo(spelled);
  }
}
