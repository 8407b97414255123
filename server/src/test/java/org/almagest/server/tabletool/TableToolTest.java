package org.almagest.server.tabletool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code /TableTool} as its clients see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableToolTest {
  private static final String TOOL = "/tap-server/TableTool";

  private final TableService service = TableService.start();
  private final Visitor joe = service.joe();
  private final Visitor jane = service.jane();

  @AfterAll
  void stop() {
    service.close();
  }

  private String described(String table) {
    return joe.get("/tap-server/tap/tables?tables=user_joe." + table).is(200).body();
  }

  @Test
  void aPositionIsNamed() {
    service.make("placed");

    joe.post(TOOL, "ACTION", "radec", "TABLE_NAME", "user_joe.placed", "RA", "ra", "DEC", "dec")
        .is(200)
        .says("positions are ra, dec");

    assertThat(described("placed"))
        .containsPattern("flags=\"(1|33)\"")
        .containsPattern("flags=\"(2|34)\"");
    joe.post(TOOL, "ACTION", "radec", "TABLE_NAME", "placed", "RA", "nothing", "DEC", "dec")
        .is(400)
        .says("column \"nothing\" is not in table user_joe.placed");
    joe.post(TOOL, "ACTION", "radec", "TABLE_NAME", "placed", "RA", "name", "DEC", "dec").is(400);
    joe.post(TOOL, "ACTION", "radec", "TABLE_NAME", "placed", "RA", "ra")
        .is(400)
        .says("DEC is missing");
    jane.post(TOOL, "ACTION", "radec", "TABLE_NAME", "user_joe.placed", "RA", "ra", "DEC", "dec")
        .is(403);
  }

  /** As astroquery sends it: every column with all that is known of it. */
  @Test
  void columnsGetMeaningsAndIndexes() {
    service.make("edited");

    joe.post(
            TOOL,
            "ACTION",
            "edit",
            "NUMTABLES",
            "1",
            "TABLE0",
            "user_joe.edited",
            "TABLE0_NUMCOLS",
            "4",
            "TABLE0_COL0",
            "id",
            "TABLE0_COL0_UCD",
            "meta.id",
            "TABLE0_COL0_UTYPE",
            "None",
            "TABLE0_COL0_INDEXED",
            "True",
            "TABLE0_COL0_FLAGS",
            "PK",
            "TABLE0_COL1",
            "ra",
            "TABLE0_COL1_UCD",
            "pos.eq.ra;meta.main",
            "TABLE0_COL1_UTYPE",
            "",
            "TABLE0_COL1_INDEXED",
            "True",
            "TABLE0_COL1_FLAGS",
            "Ra",
            "TABLE0_COL2",
            "dec",
            "TABLE0_COL2_UCD",
            "None",
            "TABLE0_COL2_UTYPE",
            "a:b",
            "TABLE0_COL2_INDEXED",
            "True",
            "TABLE0_COL2_FLAGS",
            "Dec",
            "TABLE0_COL3",
            "name",
            "TABLE0_COL3_UCD",
            "None",
            "TABLE0_COL3_UTYPE",
            "None",
            "TABLE0_COL3_INDEXED",
            "False",
            "TABLE0_COL3_FLAGS",
            "None")
        .is(200)
        .says("4 columns edited");

    assertThat(described("edited"))
        .contains("<ucd>meta.id</ucd>", "<utype>a:b</utype>", "flags=\"48\"")
        .containsPattern("flags=\"(1|33)\"")
        .contains("<flag>primary</flag>")
        .doesNotContain("pos.eq.dec", "None");
  }

  @Test
  void whatIsNotSaidStaysAsItIs() {
    service.make("kept");

    joe.post(
            TOOL,
            "ACTION",
            "edit",
            "TABLE0",
            "kept",
            "TABLE0_NUMCOLS",
            "1",
            "TABLE0_COL0",
            "RA",
            "TABLE0_COL0_UTYPE",
            "new:one")
        .is(200);

    assertThat(described("kept"))
        .contains("<utype>new:one</utype>", "<ucd>pos.eq.ra;meta.main</ucd>")
        .containsPattern("flags=\"(1|33)\"");
  }

  @Test
  void editsThatCannotBeReadChangeNothing() {
    service.make("unedited");
    String before = described("unedited");

    joe.post(TOOL, "ACTION", "edit", "TABLE0", "unedited").is(400).says("TABLE0_NUMCOLS");
    joe.post(TOOL, "ACTION", "edit", "NUMTABLES", "many").is(400).says("NUMTABLES");
    joe.post(
            TOOL,
            "ACTION",
            "edit",
            "TABLE0",
            "unedited",
            "TABLE0_NUMCOLS",
            "2",
            "TABLE0_COL0",
            "id",
            "TABLE0_COL0_UCD",
            "meta.id")
        .is(400)
        .says("TABLE0_COL1 is missing");
    joe.post(
            TOOL,
            "ACTION",
            "edit",
            "TABLE0",
            "unedited",
            "TABLE0_NUMCOLS",
            "1",
            "TABLE0_COL0",
            "id",
            "TABLE0_COL0_FLAGS",
            "Blue")
        .is(400)
        .says("Ra, Dec, Flux, Mag, PK");
    joe.post(
            TOOL,
            "ACTION",
            "edit",
            "TABLE0",
            "unedited",
            "TABLE0_NUMCOLS",
            "1",
            "TABLE0_COL0",
            "nothing",
            "TABLE0_COL0_UCD",
            "meta.id")
        .is(404)
        .says("no column nothing");
    jane.post(
            TOOL,
            "ACTION",
            "edit",
            "TABLE0",
            "user_joe.unedited",
            "TABLE0_NUMCOLS",
            "1",
            "TABLE0_COL0",
            "id",
            "TABLE0_COL0_UCD",
            "meta.id")
        .is(403);
    joe.post(TOOL, "ACTION", "paint").is(400).says("radec, edit or rename");

    assertThat(described("unedited")).isEqualTo(before);
  }

  @Test
  void hundredsOfColumnsAreEditedAtOnce() {
    int count = 500;
    String header =
        IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, count).mapToObj(i -> "1").collect(Collectors.joining(","));
    joe.upload(Form.of("TABLE_NAME", "wide").file("a.csv", header + "\n" + row + "\n")).is(200);
    List<String> form = new ArrayList<>(List.of("ACTION", "edit", "NUMTABLES", "1"));
    form.addAll(List.of("TABLE0", "wide", "TABLE0_NUMCOLS", Integer.toString(count)));
    for (int i = 0; i < count; i++) {
      String column = "TABLE0_COL" + i;
      form.addAll(List.of(column, "c" + i, column + "_UCD", "phot.mag", column + "_UTYPE", "None"));
      form.addAll(List.of(column + "_INDEXED", "False", column + "_FLAGS", "None"));
    }

    joe.post(TOOL, form.toArray(String[]::new)).is(200).says("500 columns");

    assertThat(described("wide").split("<ucd>phot.mag</ucd>", -1)).hasSize(count + 1);
  }

  @Test
  void tablesAndColumnsGetNewNames() {
    service.make("old_name");

    joe.post(
            TOOL,
            "action",
            "rename",
            "table_name",
            "user_joe.old_name",
            "new_table_name",
            "new_name",
            "new_column_names",
            "name:label,id:number")
        .is(200)
        .says("user_joe.new_name");

    assertThat(joe.csv("SELECT number, label FROM user_joe.new_name WHERE number = 1").lines())
        .endsWith("1,Alpha");
    joe.query("SELECT * FROM user_joe.old_name").is(400);
  }

  @Test
  void namesThatCannotBeAreRefused() {
    service.make("named");
    service.make("neighbour");

    joe.post(TOOL, "ACTION", "rename", "TABLE_NAME", "named").is(400).says("no new name");
    joe.post(TOOL, "ACTION", "rename", "TABLE_NAME", "named", "NEW_TABLE_NAME", "neighbour")
        .is(409);
    joe.post(TOOL, "ACTION", "rename", "TABLE_NAME", "named", "NEW_TABLE_NAME", "select").is(400);
    joe.post(TOOL, "ACTION", "rename", "TABLE_NAME", "named", "NEW_COLUMN_NAMES", "id").is(400);
    joe.post(TOOL, "ACTION", "rename", "TABLE_NAME", "named", "NEW_COLUMN_NAMES", "id:ra").is(409);
    joe.post(TOOL, "ACTION", "rename", "TABLE_NAME", "nothing", "NEW_TABLE_NAME", "named").is(404);
  }
}
