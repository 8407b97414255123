package org.almagest.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.almagest.schema.ColumnType;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;
import uk.ac.starlink.table.StarTableOutput;

class StilTableTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "votable-tabledata, t.vot",
    "votable-binary, t.vot",
    "votable-binary2, t.vot",
    "votable-fits, t.vot",
    "fits-basic, t.fits",
    "ecsv, t.ecsv"
  })
  void readsWhatStilWrites(String format, String name) throws IOException {
    Path file = folder.resolve(name);
    new StarTableOutput().writeStarTable(table(), file.toString(), format);
    assertThat(CsvTableTest.copy(file, ColumnGuide.NONE, List.of()))
        .isEqualTo("1\t10.5\tx y\t2.5\n-7\t\\N\t\\N\t1.0\n");
    try (TableSource source = TableFiles.open(file, ColumnGuide.NONE, Progress.SILENT)) {
      assertThat(source.header().columns())
          .extracting(column -> column.type().base().name())
          .containsExactly("INTEGER", "DOUBLE", "VARCHAR", "REAL");
      assertThat(source.header().columns().get(1).description().unit()).isEqualTo("deg");
    }
  }

  @Test
  void takesUcdAndDescriptionFromAVotable() throws IOException {
    Path file = folder.resolve("t.vot");
    new StarTableOutput().writeStarTable(table(), file.toString(), "votable");
    try (TableSource source = TableFiles.open(file, ColumnGuide.NONE, Progress.SILENT)) {
      TableColumn ra = source.header().columns().get(1);
      assertThat(ra.description().ucd()).isEqualTo("pos.eq.ra;meta.main");
      assertThat(ra.description().text()).isEqualTo("Right ascension");
    }
  }

  @Test
  void noticesTextBeyondAsciiOnceReadThrough() throws IOException {
    Path file = folder.resolve("t.ecsv");
    Files.writeString(
        file, "# %ECSV 1.0\n# ---\n# datatype:\n# - {name: s, datatype: string}\ns\nα\n");
    try (TableSource source = TableFiles.open(file, ColumnGuide.NONE, Progress.SILENT);
        RowStream rows = source.rows(List.of())) {
      assertThat(rows.next()).isTrue();
      assertThat(source.header().columns().getFirst().type()).isEqualTo(ColumnType.UNICODE_TEXT);
    }
  }

  @ParameterizedTest
  @CsvSource({"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
  void readsParquet(String codec) throws IOException {
    Path file = folder.resolve("t.parquet");
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message t { required int64 id; optional double ra; optional binary name (UTF8); }");
    SimpleGroupFactory groups = new SimpleGroupFactory(schema);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withCodecFactory(new ParquetPacking())
            .withCompressionCodec(
                org.apache.parquet.hadoop.metadata.CompressionCodecName.valueOf(codec))
            .build()) {
      writer.write(groups.newGroup().append("id", 5L).append("ra", 1.5).append("name", "x"));
      writer.write(groups.newGroup().append("id", 6L));
    }
    assertThat(CsvTableTest.copy(file, ColumnGuide.NONE, List.of()))
        .isEqualTo("5\t1.5\tx\n6\t\\N\t\\N\n");
  }

  @Test
  void refusesATruncatedFitsFile() throws IOException {
    Path file = folder.resolve("t.fits");
    RowListStarTable many = table();
    for (int i = 0; i < 10_000; i++) {
      many.addRow(new Object[] {i, 1.0, "abc", 1f});
    }
    new StarTableOutput().writeStarTable(many, file.toString(), "fits-basic");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> CsvTableTest.copy(file, ColumnGuide.NONE, List.of()))
        .isInstanceOf(BadTableException.class);
  }

  @Test
  void refusesATruncatedVotable() throws IOException {
    Path file = folder.resolve("t.vot");
    new StarTableOutput().writeStarTable(table(), file.toString(), "votable-tabledata");
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.indexOf("</TR>")));
    assertThatThrownBy(() -> CsvTableTest.copy(file, ColumnGuide.NONE, List.of()))
        .isInstanceOf(BadTableException.class);
  }

  @Test
  void refusesWhatIsNoTable() throws IOException {
    Path file = Files.writeString(folder.resolve("t.dat"), "hello");
    assertThatThrownBy(() -> TableFiles.open(file, ColumnGuide.NONE, Progress.SILENT))
        .isInstanceOf(BadTableException.class)
        .hasMessageStartingWith(
            "t.dat cannot be read as CSV (.csv), VOTable, FITS, ECSV or Parquet");
  }

  private static RowListStarTable table() {
    ColumnInfo ra = new ColumnInfo("ra", Double.class, "Right ascension");
    ra.setUnitString("deg");
    ra.setUCD("pos.eq.ra;meta.main");
    RowListStarTable table =
        new RowListStarTable(
            new ColumnInfo[] {
              new ColumnInfo("id", Integer.class, null),
              ra,
              new ColumnInfo("name", String.class, null),
              new ColumnInfo("size", Float.class, null)
            });
    table.addRow(new Object[] {1, 10.5, "x y", 2.5f});
    table.addRow(new Object[] {-7, Double.NaN, null, 1f});
    return table;
  }
}
