package org.almagest.server.vosi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnFlags;
import org.almagest.schema.ColumnFlags.Measure;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.almagest.schema.VoType;
import org.junit.jupiter.api.Test;

/** The numbers that astroquery makes words of when it sends a table's columns back. */
class EsaFlagsTest {
  @Test
  void aPositionIsRaAndDec() {
    assertThat(flags("ra", false, false, Measure.NONE)).isEqualTo(1);
    assertThat(flags("dec", true, false, Measure.NONE)).isEqualTo(34);
  }

  @Test
  void otherColumnsAreWhatTheirUserSays() {
    assertThat(flags("x", false, false, Measure.NONE)).isZero();
    assertThat(flags("x", true, false, Measure.NONE)).isEqualTo(32);
    assertThat(flags("x", true, true, Measure.NONE)).isEqualTo(48);
    assertThat(flags("x", false, false, Measure.FLUX)).isEqualTo(4);
    assertThat(flags("x", true, false, Measure.FLUX)).isEqualTo(38);
    assertThat(flags("x", false, false, Measure.MAG)).isEqualTo(8);
    assertThat(flags("x", true, false, Measure.MAG)).isEqualTo(40);
  }

  private static int flags(String name, boolean indexed, boolean key, Measure measure) {
    ColumnFlags flags = new ColumnFlags(indexed, false, false, key, measure);
    Column column =
        new Column(
            name,
            name,
            ColumnType.DOUBLE,
            Column.Storage.PLAIN,
            VoType.of(ColumnType.DOUBLE),
            Description.NONE,
            flags);
    Table table =
        Table.of(new TableName("s", "t"), List.of(column))
            .positionedBy(new SkyPosition("ra", "dec", null, true), 1);
    return EsaFlags.of(table, column);
  }
}
