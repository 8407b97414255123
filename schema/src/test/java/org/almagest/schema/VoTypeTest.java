package org.almagest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** TYP-1 to TYP-11. */
class VoTypeTest {
  @ParameterizedTest
  @CsvSource({
    "SMALLINT, short",
    "INTEGER, int",
    "BIGINT, long",
    "REAL, float",
    "DOUBLE, double",
    "BOOLEAN, boolean"
  })
  void numbersAreScalars(BaseType base, String datatype) {
    assertThat(VoType.of(ColumnType.of(base))).isEqualTo(new VoType(datatype, null, null));
  }

  /** TYP-2. */
  @Test
  void textHasItsLength() {
    assertThat(VoType.of(ColumnType.TEXT)).isEqualTo(new VoType("char", "*", null));
    assertThat(VoType.of(ColumnType.varchar(12, false))).isEqualTo(new VoType("char", "12*", null));
    assertThat(VoType.of(ColumnType.varchar(12, true)))
        .isEqualTo(new VoType("unicodeChar", "12*", null));
    assertThat(VoType.of(fixed(3))).isEqualTo(new VoType("char", "3", null));
  }

  /** TYP-11. */
  @Test
  void oneCharacterIsAScalar() {
    assertThat(VoType.of(fixed(1)).arraysize()).isNull();
  }

  @Test
  void geometryIsNumbersWithAnXtype() {
    assertThat(VoType.of(ColumnType.POINT)).isEqualTo(new VoType("double", "2", "point"));
    assertThat(VoType.of(ColumnType.CIRCLE)).isEqualTo(new VoType("double", "3", "circle"));
    assertThat(VoType.of(ColumnType.POLYGON)).isEqualTo(new VoType("double", "*", "polygon"));
  }

  @Test
  void arraysHaveTheirShape() {
    ColumnType matrix = new ColumnType(BaseType.REAL, null, false, List.of(3, ColumnType.VARIABLE));
    assertThat(VoType.of(matrix).arraysize()).isEqualTo("3x*");
    ColumnType ids = new ColumnType(BaseType.UUID, null, false, List.of(4));
    assertThat(VoType.of(ids)).isEqualTo(new VoType("char", "*", "json"));
  }

  @Test
  void listsOfTextAreJsonSinceTheyHaveNoWidth() {
    assertThat(VoType.of(ColumnType.arrayOf(BaseType.VARCHAR)))
        .isEqualTo(new VoType("char", "*", "json"));
    ColumnType names = new ColumnType(BaseType.VARCHAR, 8, true, List.of(4));
    assertThat(VoType.of(names)).isEqualTo(new VoType("unicodeChar", "*", "json"));
    assertThat(VoType.of(ColumnType.arrayOf(BaseType.JSON)))
        .isEqualTo(new VoType("unicodeChar", "*", "json"));
  }

  /** A character beyond UCS-2 is two of VOTable's. */
  @Test
  void fixedTextBeyondAsciiHasNoFixedLength() {
    assertThat(VoType.of(new ColumnType(BaseType.CHAR, 1, true, List.of())).arraysize())
        .isEqualTo("1*");
  }

  @ParameterizedTest
  @EnumSource(
      value = BaseType.class,
      names = {"DATE", "TIMESTAMP"})
  void timesMayHaveYearsOfMoreThanFourDigits(BaseType base) {
    assertThat(VoType.of(ColumnType.of(base))).isEqualTo(new VoType("char", "*", "timestamp"));
  }

  /** TYP-4. */
  @Test
  void bytesHaveTheirLength() {
    assertThat(VoType.of(ColumnType.of(BaseType.BINARY)))
        .isEqualTo(new VoType("unsignedByte", "*", null));
  }

  @ParameterizedTest
  @EnumSource(BaseType.class)
  void everyTypeHasItsWord(BaseType base) {
    assertThat(VoType.of(ColumnType.of(base)).datatype()).isNotBlank();
  }

  private static ColumnType fixed(int length) {
    return new ColumnType(BaseType.CHAR, length, false, List.of());
  }
}
