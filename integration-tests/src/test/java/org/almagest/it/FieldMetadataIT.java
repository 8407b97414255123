package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.it.harness.Archive;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Votable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a column means goes with it wherever the query takes it. */
@ExtendWith(SharedArchive.class)
class FieldMetadataIT {
  private final Tap tap;

  FieldMetadataIT(Archive archive) {
    tap = archive.tap();
  }

  // TAP-37, TAP-39
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ra AS x FROM messier.objects",
        "SELECT m.ra AS x FROM messier.objects AS m",
        "SELECT x FROM (SELECT ra AS x FROM messier.objects) AS t",
        "SELECT t.x FROM (SELECT y AS x FROM (SELECT ra AS y FROM messier.objects) AS u) AS t",
        "SELECT a.ra AS x FROM messier.objects AS a JOIN messier.objects AS b ON a.designation = b.designation",
        "SELECT a.ra AS x FROM messier.objects AS a LEFT OUTER JOIN messier.objects AS b USING (designation)",
        "SELECT DISTINCT ra AS x FROM messier.objects",
        "SELECT ra AS x FROM messier.objects GROUP BY ra",
        "SELECT ra AS x FROM messier.objects ORDER BY ra DESC",
        "SELECT (ra) AS x FROM messier.objects"
      })
  void aColumnKeepsItsMeaning(String adql) {
    Votable.Field field = header(adql).field("x");
    Votable.Field original = header("SELECT ra FROM messier.objects").field("ra");

    assertThat(original.get("unit")).isEqualTo("deg");
    assertThat(original.get("ucd")).startsWith("pos.eq.ra");
    assertThat(field.get("datatype")).isEqualTo("double");
    assertThat(field.get("unit")).isEqualTo(original.get("unit"));
    assertThat(field.get("ucd")).isEqualTo(original.get("ucd"));
    assertThat(field.description()).isEqualTo(original.description()).isNotEmpty();
  }

  // ADQL 2.1 section 3
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "COUNT(*), long",
        "AVG(ra), double",
        "MAX(ra), double",
        "1, int",
        "1.5, double",
        "SIN(0), double",
        "'text', char"
      })
  void expressionsHaveTheTypeThatAdqlGivesThem(String expression, String datatype) {
    Votable header = header("SELECT " + expression + " AS x FROM messier.objects");

    assertThat(header.field("x").get("datatype")).isEqualTo(datatype);
  }

  // GEO-20, DALI-31, DALI-32, DALI-33
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "POINT(ra, dec); 2; point",
        "CIRCLE(ra, dec, 1); 3; circle",
        "POLYGON(1,1, 2,1, 2,2); *; polygon",
        "BOX(10, 10, 1, 1); *; polygon",
        "CENTROID(CIRCLE(ra, dec, 1)); 2; point"
      })
  void geometriesAreNumbersWithAnXtype(String geometry, String arraysize, String xtype) {
    Votable table =
        tap.table("SELECT " + geometry + " AS g FROM messier.objects WHERE designation = 'M 31'");

    assertThat(table.field("g").get("datatype")).isEqualTo("double");
    assertThat(table.field("g").get("arraysize")).isEqualTo(arraysize);
    assertThat(table.field("g").get("xtype")).isEqualTo(xtype);
    assertThat(table.rows().getFirst().getFirst()).matches("[-0-9.eE ]+");
  }

  // TAP-37: FIELD and TAP_SCHEMA agree for every column of every table
  @Test
  void fieldsAgreeWithTapSchema() {
    for (String table : tap.csv("SELECT table_name FROM TAP_SCHEMA.tables")) {
      assertThat(
              header("SELECT * FROM " + table).fields().stream()
                  .map(field ->
                      field.get("datatype")
                          + "|"
                          + field.get("arraysize")
                          + "|"
                          + field.get("xtype"))
                  .toList())
          .as(table)
          .isEqualTo(
              tap
                  .table(
                      "SELECT datatype, arraysize, xtype FROM TAP_SCHEMA.columns WHERE table_name = '%s' ORDER BY column_index"
                          .formatted(table))
                  .rows()
                  .stream()
                  .map(row -> String.join("|", row))
                  .toList());
    }
  }

  private Votable header(String adql) {
    return tap.table(adql, "MAXREC", "0");
  }
}
