package org.almagest.server.tabletool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables made, filled, indexed and deleted as CADC's youcat and pyvo have it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestTablesTest {
  private static final String DEFINITION =
      """
      <vosi:table xmlns:vosi="http://www.ivoa.net/xml/VOSITables/v1.0"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:vod="http://www.ivoa.net/xml/VODataService/v1.1" type="output">
        <name>whatever.it_says</name>
        <description>Described only</description>
        <column><name>id</name><dataType xsi:type="vod:VOTableType">long</dataType></column>
        <column><name>"a b"</name><description>two words</description><unit>mag</unit>
          <ucd>phot.mag</ucd><utype>x:y</utype>
          <dataType xsi:type="vod:VOTableType">double</dataType></column>
        <column><name>label</name>
          <dataType xsi:type="vod:VOTableType" arraysize="32*">char</dataType></column>
        <column><name>seen</name>
          <dataType xsi:type="vod:VOTableType" arraysize="*" extendedType="timestamp">char</dataType></column>
        <column><name>old</name><dataType xsi:type="vod:TAPType" size="8">adql:VARCHAR</dataType></column>
        <column><name>place</name><dataType xsi:type="vod:TAPType">POINT</dataType></column>
      </vosi:table>
      """;

  private final TableService service = TableService.start();
  private final Visitor joe = service.joe();
  private final Visitor jane = service.jane();

  @AfterAll
  void stop() {
    service.close();
  }

  private static String tables(String name) {
    return "/tap-server/tap/tables/" + name;
  }

  private static String load(String name) {
    return "/tap-server/tap/load/" + name;
  }

  @Test
  void aDescribedTableIsMadeFilledAndDeleted() {
    joe.put(tables("user_joe.described"), "text/xml", DEFINITION).is(201).says("0 rows");

    joe.get(tables("user_joe.described"))
        .is(200)
        .says("<description>Described only</description>")
        .says("<unit>mag</unit>")
        .says("<ucd>phot.mag</ucd>")
        .says("extendedType=\"timestamp\"")
        .says("extendedType=\"point\"");
    joe.load(
            load("user_joe.described"),
            "text/tab-separated-values",
            "id\tlabel\ta b\n1\tone\t12.5\n2\ttwo\t\n")
        .is(200)
        .says("2 rows");
    assertThat(joe.csv("SELECT id, label, \"a b\" FROM user_joe.described ORDER BY id").lines())
        .containsExactly("id,label,a b", "1,one,12.5", "2,two,");
    jane.get(tables("user_joe.described")).is(404);
    jane.delete(tables("user_joe.described")).is(403);
    jane.load(load("user_joe.described"), "text/csv", "id\n3\n").is(403);
    joe.delete(tables("user_joe.described")).is(200);
    joe.get(tables("user_joe.described")).is(404);
    joe.delete(tables("user_joe.described")).is(404);
  }

  @Test
  void rowsComeToAResultWithPositions() {
    Visitor.Reply job =
        joe.post(
            "/tap-server/tap/async",
            "LANG",
            "ADQL",
            "PHASE",
            "RUN",
            "QUERY",
            "SELECT 1 AS id, POINT(10, 20) AS p INTO placed");
    assertThat(joe.ended(job.location())).contains("COMPLETED");

    joe.load(load("placed"), "text/csv", "id,p\n2,30 40\n").is(200).says("1 rows");

    assertThat(joe.csv("SELECT id FROM user_joe.placed WHERE COORD1(p) > 29.9").lines())
        .containsExactly("id", "2");
  }

  @Test
  void aVotableMakesATableOfItsFieldsWithItsRows() {
    joe.put(tables("user_joe.whole"), "application/x-votable+xml", TableService.VOTABLE)
        .is(201)
        .says("3 rows");
    joe.put(tables("user_joe.whole"), "application/x-votable+xml", TableService.VOTABLE).is(409);
    joe.put(tables("commas"), "text/csv", "x,y\n1,2\n").is(201).says("1 rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "text/csv;charset=UTF-8", "application/octet-stream"})
  void rowsAreMatchedByTheNamesOfTheirColumns(String type) {
    String name = "matched" + type.length();
    service.make(name);

    joe.load(load(name), type, "NAME,id\nDelta,4\n").is(200).says("1 rows");

    assertThat(joe.csv("SELECT id, name FROM user_joe." + name + " WHERE ra IS NULL").lines())
        .containsExactly("id,name", "4,Delta");
    joe.load(load(name), "application/x-votable+xml", TableService.VOTABLE).is(200).says("3 rows");
    assertThat(joe.csv("SELECT COUNT(*) AS n FROM user_joe." + name).lines()).endsWith("7");
  }

  @ParameterizedTest
  @CsvSource({"'id\n5\nsix\n', six", "'id,nothing\n5,6\n', nothing", "'', no body"})
  void rowsThatDoNotFitAreRefusedAllTogether(String rows, String why) {
    String name = "unfit_" + why.replace(" ", "_");
    service.make(name);

    joe.load(load(name), "text/csv", rows).is(400).says(why);

    assertThat(joe.csv("SELECT COUNT(*) AS n FROM user_joe." + name).lines()).endsWith("3");
  }

  @Test
  void rowsNeedATable() {
    joe.load(load("user_joe.nowhere"), "text/csv", "id\n5\n").is(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE table [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><table><name>&x;</name></table> | DOCTYPE",
        "<table><column><name>&x;</name></column></table> | entity",
        "<table><column><name>a</name></column></table> | dataType",
        "<table><name>a</name></table> | no columns",
        "<tableset><schema><table/><table/></schema></tableset> | 2 tables",
        "<html><body/></html> | <html>",
        "<table><column> | XML"
      })
  void descriptionsThatAreNoneAreRefused(String document, String why) {
    joe.put(tables("user_joe.none"), "text/xml", document).is(400).says(why);
    joe.get(tables("user_joe.none")).is(404);
  }

  @Test
  void aColumnIsIndexedByAJobThatIsStartedLater() {
    service.make("indexed");
    String job =
        joe.post(
                "/tap-server/tap/table-update",
                "table",
                "user_joe.indexed",
                "index",
                "id",
                "unique",
                "true")
            .is(303)
            .location();
    String path = URI.create(job).getPath();
    joe.get(path + "/phase").is(200).says("PENDING");
    joe.post(path + "/phase", "PHASE", "RUN").is(303);

    assertThat(joe.ended(job)).contains("<uws:phase>COMPLETED", "results/result");
    joe.get(tables("user_joe.indexed")).says("<flag>indexed</flag>");
  }

  @Test
  void whatCannotBeIndexedIsToldAtOnceOrByTheJob() {
    service.make("doubled");
    joe.load(load("doubled"), "text/csv", "id\n1\n").is(200);

    joe.post("/tap-server/tap/table-update", "TABLE", "doubled", "INDEX", "nothing").is(404);
    joe.post("/tap-server/tap/table-update", "TABLE", "nothing", "INDEX", "id").is(404);
    joe.post("/tap-server/tap/table-update", "TABLE", "doubled").is(400).says("INDEX is missing");
    String job =
        joe.post(
                "/tap-server/tap/table-update",
                "TABLE",
                "doubled",
                "INDEX",
                "id",
                "UNIQUE",
                "TRUE",
                "PHASE",
                "RUN")
            .is(303)
            .location();
    assertThat(joe.ended(job)).contains("<uws:phase>ERROR");
  }
}
