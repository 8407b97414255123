package org.almagest.formats.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.almagest.formats.Cell;
import org.almagest.formats.Outcome;
import org.almagest.formats.Result;
import org.almagest.formats.votable.VotableSchema;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import uk.ac.starlink.parquet.ParquetStarTable;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.votable.TableElement;
import uk.ac.starlink.votable.VOElement;
import uk.ac.starlink.votable.VOElementFactory;
import uk.ac.starlink.votable.VOStarTable;

class ParquetWriterTest {
  private static Result sky() {
    Description ra = new Description("deg", "pos.eq.ra;meta.main", "a:b.c", "Where <it> is");
    return new Result()
        .info("QUERY", "SELECT \"é\" < 1")
        .column(new OutputColumn("ra", ColumnType.DOUBLE, VoType.of(ColumnType.DOUBLE), ra))
        .column("when", ColumnType.TIMESTAMP)
        .column("day", ColumnType.of(BaseType.DATE))
        .column("short", ColumnType.SMALLINT)
        .column("place", ColumnType.POINT)
        .row(
            Cell.float8(359.5),
            Cell.int8(-1),
            Cell.int4(-1),
            Cell.int2(-3),
            Cell.doubles(12.5, -90));
  }

  @Test
  void isReadByStilColumnsAsTheFooterAnnouncesThem() throws IOException, SAXException {
    byte[] file = sky().as(ParquetFormats.PARQUET);
    try (ParquetStarTable table = ParquetReading.stil(file);
        RowSequence rows = table.getRowSequence()) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getRow())
          .containsExactly(
              359.5,
              "1999-12-31T23:59:59.999999",
              "1999-12-31",
              (short) -3,
              new double[] {12.5, -90});
      StarTable announced = announced(table);
      assertThat(announced.getColumnCount()).isEqualTo(table.getColumnCount());
      for (int i = 0; i < table.getColumnCount(); i++) {
        ColumnInfo said = announced.getColumnInfo(i);
        assertThat(said.getName()).isEqualTo(table.getColumnInfo(i).getName());
        assertThat(said.getContentClass()).isEqualTo(table.getColumnInfo(i).getContentClass());
      }
    }
  }

  @Test
  void describesItselfByAVotableWithoutData() throws Exception {
    byte[] file = sky().as(ParquetFormats.PARQUET);
    try (ParquetStarTable table = ParquetReading.stil(file)) {
      VotableSchema.validate(document(table));
      ColumnInfo ra = announced(table).getColumnInfo(0);
      assertThat(ra.getUnitString()).isEqualTo("deg");
      assertThat(ra.getUCD()).isEqualTo("pos.eq.ra;meta.main");
      assertThat(ra.getUtype()).isEqualTo("a:b.c");
      assertThat(ra.getDescription()).isEqualTo("Where <it> is");
      assertThat(table.getVOTableMetadataText())
          .contains("name=\"QUERY_STATUS\" value=\"OK\"")
          .contains("SELECT &quot;é&quot; &lt; 1")
          .doesNotContain("<DATA>");
    }
  }

  @Test
  void declaresTheConvention() throws IOException {
    try (ParquetFileReader reader = ParquetReading.reader(sky().as(ParquetFormats.PARQUET))) {
      assertThat(reader.getFileMetaData().getKeyValueMetaData())
          .containsEntry("IVOA.VOTable-Parquet.version", "1.0")
          .containsKey("IVOA.VOTable-Parquet.content");
      assertThat(reader.getFileMetaData().getSchema().toString())
          .isEqualTo(
              """
              message schema {
                optional double ra;
                optional binary when (STRING);
                optional binary day (STRING);
                optional int32 short (INTEGER(16,true));
                optional group place (LIST) {
                  repeated group list {
                    optional double element;
                  }
                }
              }
              """);
    }
  }

  @Test
  void tellsAnOverflow() throws IOException {
    byte[] file = sky().ending(new Outcome.Overflow(1, "cut at 1 row")).as(ParquetFormats.PARQUET);
    try (ParquetStarTable table = ParquetReading.stil(file)) {
      assertThat(table.getVOTableMetadataText())
          .contains("<INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\">cut at 1 row</INFO>");
      assertThat(table.getRowCount()).isEqualTo(1);
    }
  }

  @Test
  void aFailedResultIsNoFile() throws IOException {
    byte[] file = sky().ending(new Outcome.Failed("broke")).as(ParquetFormats.PARQUET);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).startsWith("PAR1");
    assertThatThrownBy(() -> ParquetReading.rows(file)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void namesOccurOnce() throws IOException, SAXException {
    byte[] file =
        new Result()
            .column("a", ColumnType.INTEGER)
            .column("a", ColumnType.INTEGER)
            .column("a_2", ColumnType.INTEGER)
            .row(Cell.int4(1), Cell.int4(2), Cell.int4(3))
            .as(ParquetFormats.PARQUET);
    try (ParquetStarTable table = ParquetReading.stil(file)) {
      assertThat(names(table)).containsExactly("a", "a_3", "a_2");
      assertThat(names(announced(table))).containsExactly("a", "a_3", "a_2");
    }
    assertThat(ParquetReading.rows(file)).containsExactly(Arrays.asList(1L, 2L, 3L));
  }

  /** What astropy needs to read text, nulls among it. */
  @Test
  void saysTheGreatestLengthOfTexts() throws IOException {
    byte[] file =
        new Result()
            .column("t", ColumnType.UNICODE_TEXT)
            .column("empty", ColumnType.TEXT)
            .row(Cell.text("abcé"), Cell.none())
            .row(Cell.none(), Cell.none())
            .as(ParquetFormats.PARQUET);
    try (ParquetFileReader reader = ParquetReading.reader(file)) {
      assertThat(reader.getFileMetaData().getKeyValueMetaData())
          .containsEntry("table::len::t", "5")
          .containsEntry("table::len::empty", "2")
          .hasEntrySatisfying(
              "IVOA.VOTable-Parquet.content",
              votable ->
                  assertThat(votable)
                      .contains("name=\"t\" datatype=\"unicodeChar\" arraysize=\"5\"")
                      .contains("name=\"empty\" datatype=\"char\" arraysize=\"2\""));
    }
  }

  @Test
  void aRowGroupIsBoundedInBytes() throws IOException {
    Result result = new Result().column("t", ColumnType.TEXT);
    byte[] megabyte = Cell.text("x".repeat(1_000_000));
    for (int i = 0; i < 20; i++) {
      result.row(megabyte);
    }
    try (ParquetFileReader reader = ParquetReading.reader(result.as(ParquetFormats.PARQUET))) {
      assertThat(reader.getRowGroups())
          .allMatch(group -> group.getTotalByteSize() < 8_000_000)
          .hasSizeGreaterThan(2);
      assertThat(reader.getRecordCount()).isEqualTo(20);
    }
  }

  private static String[] names(StarTable table) {
    String[] names = new String[table.getColumnCount()];
    for (int i = 0; i < names.length; i++) {
      names[i] = table.getColumnInfo(i).getName();
    }
    return names;
  }

  /** As STIL and TOPCAT join the file and its VOTable. */
  private static StarTable announced(ParquetStarTable table) throws IOException, SAXException {
    VOElement document =
        new VOElementFactory().makeVOElement(new ByteArrayInputStream(document(table)), null);
    NodeList tables = document.getElementsByVOTagName("TABLE");
    return VOStarTable.createDecoratedTable(table, (TableElement) tables.item(0));
  }

  private static byte[] document(ParquetStarTable table) {
    return table.getVOTableMetadataText().getBytes(StandardCharsets.UTF_8);
  }
}
