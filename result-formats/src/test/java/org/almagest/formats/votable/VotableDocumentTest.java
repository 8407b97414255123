package org.almagest.formats.votable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almagest.formats.Cell;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.Result;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.Scratch;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.ac.starlink.table.StarTable;

class VotableDocumentTest {
  static List<ResultFormat> serialisations() {
    return List.of(VotableFormats.BINARY2, VotableFormats.TABLEDATA, VotableFormats.BINARY);
  }

  private static Result described() {
    return new Result()
        .info("QUERY", "SELECT \"a\" FROM t\nWHERE a < 1 & b")
        .column(
            new OutputColumn(
                "ra \"<&",
                ColumnType.DOUBLE,
                VoType.of(ColumnType.DOUBLE),
                new Description("deg", "pos.eq.ra;meta.main", "obs:x.y", "R.A. <ICRS>")))
        .column("t", ColumnType.TIMESTAMP)
        .column("list", ColumnType.arrayOf(BaseType.INTEGER))
        .row(Cell.float8(1), Cell.int8(0), Cell.array(Cell.INT4, List.of(), new byte[][] {}));
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void isValidInEveryOutcome(ResultFormat format) throws Exception {
    VotableSchema.validate(described().as(format));
    VotableSchema.validate(described().ending(new Outcome.Overflow(1, "cut at 1 row")).as(format));
    VotableSchema.validate(described().ending(new Outcome.Failed("out of time")).as(format));
  }

  @Test
  void announcesColumns() throws Exception {
    assertThat(described().textAs(VotableFormats.TABLEDATA))
        .contains(
            """
            <RESOURCE type="results">
            <INFO name="QUERY_STATUS" value="OK"/>
            <INFO name="QUERY" value="SELECT &quot;a&quot; FROM t&#10;WHERE a &lt; 1 &amp; b"/>
            <TABLE>
            <FIELD name="ra &quot;&lt;&amp;" datatype="double" unit="deg" ucd="pos.eq.ra;meta.main" utype="obs:x.y">
            <DESCRIPTION>R.A. &lt;ICRS&gt;</DESCRIPTION>
            </FIELD>
            <FIELD name="t" datatype="char" arraysize="*" xtype="timestamp"/>
            <FIELD name="list" datatype="int" arraysize="*">
            <VALUES null="-2147483648"/>
            </FIELD>
            <DATA><TABLEDATA>
            <TR><TD>1.0</TD><TD>2000-01-01T00:00:00</TD><TD></TD></TR>
            </TABLEDATA></DATA>
            </TABLE>
            </RESOURCE>
            """);
  }

  @Test
  void claimsTheVersionAskedFor() throws Exception {
    assertThat(described().textAs(VotableFormats.VERSION_1_5))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<VOTABLE version=\"1.5\" ")
        .contains("http://www.ivoa.net/xml/VOTable/votable-1.5.xsd\"");
  }

  @Test
  void saysAfterTheTableHowItEnded() throws Exception {
    assertThat(
            described().ending(new Outcome.Overflow(1, "cut < 2")).textAs(VotableFormats.BINARY2))
        .endsWith(
            """
            </TABLE>
            <INFO name="QUERY_STATUS" value="OVERFLOW">cut &lt; 2</INFO>
            </RESOURCE>
            </VOTABLE>
            """);
    assertThat(described().ending(new Outcome.Failed("gone")).textAs(VotableFormats.TABLEDATA))
        .contains("</TABLE>\n<INFO name=\"QUERY_STATUS\" value=\"ERROR\">gone</INFO>\n");
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void leavesNothingOfARowThatCannotBeWritten(ResultFormat format) throws Exception {
    Result result =
        new Result()
            .column("n", ColumnType.INTEGER)
            .column("small", ColumnType.BIGINT, "int", null)
            .row(Cell.int4(1), Cell.int8(2))
            .row(Cell.int4(3), Cell.int8(3_000_000_000L));

    byte[] document = result.brokenOffAs(format);

    StarTable table = Reading.votable(document);
    assertThat(table.getRowCount()).isEqualTo(1);
    assertThat(table.getRow(0)).containsExactly(1, 2);
    assertThat(new String(document, StandardCharsets.UTF_8))
        .contains(
            "value=\"ERROR\">column \"small\": 3000000000 does not fit into int;"
                + " the catalogue should give a wider datatype</INFO>");
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void noticesValuesOfAnotherType(ResultFormat format) {
    Result result = new Result().column("n", ColumnType.DOUBLE).row(Cell.float4(1));
    assertThatThrownBy(() -> result.as(format))
        .hasMessage(
            "column \"n\": PostgreSQL sent 4 bytes where DOUBLE has 8;"
                + " the catalogue's type is not the table's");
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void refusesImpossibleColumnsAtTheStart(ResultFormat format) {
    OutputColumn column =
        new OutputColumn("t", ColumnType.TEXT, new VoType("int", null, null), Description.NONE);
    assertThatThrownBy(() ->
            format
                .writer(new ByteArrayOutputStream(), Scratch.ofSystem())
                .start(new Header(List.of(column), List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("column \"t\": a PostgreSQL TEXT cannot be written as int");
  }
}
