package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Votable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What TOPCAT asks when a service is opened in its TAP window. */
@ExtendWith(SharedArchive.class)
class TopcatMetadataIT {
  private static final String ACCEPT = "text/html, image/gif, image/jpeg, */*; q=0.2";

  private final Tap tap;

  TopcatMetadataIT(Archive archive) {
    tap = archive.tap();
  }

  // it decides by the number of columns how to read the metadata
  @Test
  void itCountsTheColumns() {
    Votable count = tap.table("SELECT COUNT(*) AS nr FROM TAP_SCHEMA.columns");

    assertThat(count.names()).containsExactly("nr");
    assertThat(Integer.parseInt(count.rows().getFirst().getFirst())).isGreaterThan(30);
  }

  // it looks which columns the service has, then reads them all
  @ParameterizedTest
  @ValueSource(strings = {"schemas", "tables", "columns", "keys", "key_columns"})
  void itReadsTapSchemaWhole(String name) {
    String table = "TAP_SCHEMA." + name;
    Votable first = tap.table("SELECT TOP 1 * FROM " + table, "MAXREC", "1");

    String columns =
        String.join(
            ", ",
            first.names().stream()
                .map(column -> column.equals("size") ? "\"size\"" : column)
                .toList());
    Votable all = tap.table("SELECT " + columns + " FROM " + table, "MAXREC", "10000000");

    assertThat(all.names()).isEqualTo(first.names());
    assertThat(all.overflowed()).isFalse();
    assertThat(all.rows()).isNotEmpty();
  }

  @Test
  void itReadsTheColumnsOfOneTable() {
    assertThat(
            tap.table(
                    "SELECT column_name, description, unit, ucd, utype, datatype, arraysize, indexed, principal, std"
                        + " FROM TAP_SCHEMA.columns WHERE table_name = 'messier.objects'",
                    "MAXREC",
                    "100000")
                .rows())
        .hasSizeGreaterThan(4);
  }

  @Test
  void itReadsTheTablesDocumentAnyWay() {
    Answer answer =
        tap.get("/tables?detail=max", "Accept", ACCEPT, "User-Agent", "TOPCAT/4.8-5 Java/17");

    assertThat(answer.ok().contentType()).contains("xml");
  }
}
