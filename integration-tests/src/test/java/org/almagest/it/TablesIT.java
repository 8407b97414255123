package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Schemas;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The tables document, as VOSI has it and as TAP+ extends it. */
@ExtendWith(SharedArchive.class)
class TablesIT {
  private final Tap tap;

  TablesIT(Archive archive) {
    tap = archive.tap();
  }

  // VOSI-16, VOSI-19
  @Test
  void everyPublishedTableIsThereUnderTheNameToUse() {
    assertThat(tableNames(tables("")))
        .contains("messier.objects", "demo.sky", "TAP_SCHEMA.tables", "TAP_SCHEMA.columns");
  }

  // VOSI-9
  @Test
  void minimalDetailHasNoColumns() {
    Document minimal = tables("?detail=min");

    assertThat(Xml.all(minimal, "column")).isEmpty();
    assertThat(tableNames(minimal)).isEqualTo(tableNames(tables("?detail=max")));
  }

  @Test
  void onlyTablesOfTapPlusMeansTheSame() {
    assertThat(Xml.all(tables("?only_tables=true"), "column")).isEmpty();
  }

  @Test
  void oneTableCanBeAskedFor() {
    assertThat(tableNames(tables("?tables=messier.objects"))).containsExactly("messier.objects");
  }

  @Test
  void anUnknownTableGivesAnEmptySet() {
    assertThat(tableNames(tables("?tables=no.such_table"))).isEmpty();
  }

  // VOSI-11
  @Test
  void eachTableHasADocumentOfItsOwn() {
    String text = tap.get("/tables/messier.objects").ok().text();
    Element table = Xml.parse(text).getDocumentElement();

    assertThat(table.getLocalName()).isEqualTo("table");
    assertThat(Xml.text(table, "name")).isEqualTo("messier.objects");
    assertThat(Xml.children(table, "column")).isNotEmpty();
  }

  @Test
  void theDocumentOfOneTableIsValid() {
    Schemas.validate(
        tap.get("/tables/demo.sky")
            .ok()
            .text()
            .replaceAll(" (esatapplus:\\w+|xsi:schemaLocation)=\"[^\"]*\"", ""));
  }

  // astroquery fails on a column without flags; Ra is 1, Dec 2, primary key 16, indexed 32
  @Test
  void everyColumnHasFlagsAndThePositionIsMarked() {
    Document document = tables("");

    assertThat(Xml.all(document, "column"))
        .allSatisfy(column -> assertThat(column.getAttribute("esatapplus:flags")).matches("\\d+"));
    assertThat(flags(document, "demo.sky", "ra") & 3).isEqualTo(1);
    assertThat(flags(document, "demo.sky", "dec") & 3).isEqualTo(2);
  }

  // VOSI-17, VOSI-18
  @Test
  void columnsCarryUnitAndUcd() {
    Element ra = column(tables(""), "demo.sky", "ra");

    assertThat(Xml.text(ra, "unit")).isEqualTo("deg");
    assertThat(Xml.text(ra, "ucd")).startsWith("pos.eq.ra");
    assertThat(Xml.text(ra, "dataType")).isEqualTo("double");
  }

  // TSC-18
  @Test
  void tapSchemaSaysTheSame() {
    Document document = tables("");
    Stream<String> here =
        Xml.all(document, "table").stream()
            .flatMap(table ->
                Xml.children(table, "column").stream()
                    .map(column -> described(Xml.text(table, "name"), column)));
    List<String> there =
        tap
            .table(
                "SELECT table_name, column_name, datatype, arraysize, unit, ucd FROM TAP_SCHEMA.columns")
            .rows()
            .stream()
            .map(row -> String.join("|", row))
            .toList();

    assertThat(here).containsExactlyInAnyOrderElementsOf(there);
  }

  private Document tables(String query) {
    return Xml.parse(tap.get("/tables" + query).ok().text());
  }

  private static List<String> tableNames(Document document) {
    return Xml.all(document, "table").stream().map(table -> Xml.text(table, "name")).toList();
  }

  private static int flags(Document document, String table, String column) {
    return Integer.parseInt(column(document, table, column).getAttribute("esatapplus:flags"));
  }

  private static Element column(Document document, String table, String column) {
    return Xml.all(document, "table").stream()
        .filter(candidate -> Xml.text(candidate, "name").equals(table))
        .flatMap(found -> Xml.children(found, "column").stream())
        .filter(candidate -> Xml.text(candidate, "name").equals(column))
        .findFirst()
        .orElseThrow();
  }

  private static String described(String table, Element column) {
    Element type = Xml.children(column, "dataType").getFirst();
    return String.join(
        "|",
        table,
        Xml.text(column, "name"),
        type.getTextContent(),
        type.getAttribute("arraysize"),
        Xml.text(column, "unit"),
        Xml.text(column, "ucd"));
  }
}
