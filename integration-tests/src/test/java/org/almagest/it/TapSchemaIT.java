package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The metadata as tables (TAP 1.1 section 4). */
@ExtendWith(SharedArchive.class)
class TapSchemaIT {
  private final Tap tap;

  TapSchemaIT(Archive archive) {
    tap = archive.tap();
  }

  // TSC-1, TSC-7
  @ParameterizedTest
  @ValueSource(strings = {"schemas", "tables", "columns", "keys", "key_columns"})
  void itDescribesItself(String table) {
    assertThat(
            tap.csv(
                "SELECT column_name FROM TAP_SCHEMA.columns WHERE table_name = 'TAP_SCHEMA.%s' ORDER BY column_index"
                    .formatted(table)))
        .isEqualTo(quoted(tap.table("SELECT * FROM TAP_SCHEMA." + table, "MAXREC", "0").names()));
  }

  // TSC-13: the column "size" may be written with its quotes and comes back without
  @Test
  void sizeIsADelimitedName() {
    assertThat(tap.table("SELECT TOP 1 \"size\" FROM TAP_SCHEMA.columns").names())
        .containsExactly("size");
  }

  // TSC-14
  @Test
  void flagsAreZeroOrOne() {
    assertThat(
            tap.csv(
                "SELECT column_name FROM TAP_SCHEMA.columns WHERE indexed NOT IN (0,1) OR principal NOT IN (0,1)"
                    + " OR std NOT IN (0,1) OR indexed IS NULL OR principal IS NULL OR std IS NULL"))
        .isEmpty();
  }

  // TSC-11, TSC-12
  @Test
  void scalarNumbersHaveNoArraysize() {
    assertThat(
            tap.csv(
                "SELECT column_name FROM TAP_SCHEMA.columns WHERE datatype IN ('int', 'double', 'float')"
                    + " AND \"size\" IS NOT NULL AND arraysize IS NULL"))
        .isEmpty();
  }

  // TSC-8
  @Test
  void aColumnIsListedOnce() {
    assertThat(
            tap.csv(
                "SELECT table_name, column_name FROM TAP_SCHEMA.columns GROUP BY table_name, column_name HAVING COUNT(*) > 1"))
        .isEmpty();
  }

  // TSC-15, TSC-16
  @Test
  void keysJoinColumnsThatExist() {
    assertThat(
            tap.csv(
                "SELECT k.key_id FROM TAP_SCHEMA.keys AS k JOIN TAP_SCHEMA.key_columns AS kc ON k.key_id = kc.key_id"
                    + " JOIN TAP_SCHEMA.columns AS f ON f.table_name = k.from_table AND f.column_name = kc.from_column"
                    + " JOIN TAP_SCHEMA.columns AS t ON t.table_name = k.target_table AND t.column_name = kc.target_column"))
        .hasSizeGreaterThanOrEqualTo(5)
        .hasSameSizeAs(tap.csv("SELECT key_id FROM TAP_SCHEMA.key_columns"));
  }

  // TSC-20
  @Test
  void namesAreTakenInAnyCase() {
    assertThat(tap.csv("select count(*) from tap_schema.TABLES where TABLE_NAME = 'demo.sky'"))
        .containsExactly("1");
  }

  // TSC-9: every name is ready for use in a query
  @Test
  void everyTableCanBeQueriedByItsName() {
    assertThat(tap.csv("SELECT table_name FROM TAP_SCHEMA.tables"))
        .allSatisfy(name ->
            assertThat(tap.query("SELECT TOP 1 * FROM " + name.replace("\"\"", "\"")).status())
                .as(name)
                .isEqualTo(200));
  }

  private static List<String> quoted(List<String> names) {
    return names.stream().map(name -> name.equals("size") ? "\"\"\"size\"\"\"" : name).toList();
  }
}
