package org.almagest.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.almagest.formats.Cell;
import org.almagest.formats.Result;
import org.almagest.formats.ResultFormats;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file on its way, it is read as a table or refused as a bad one. */
class DamageTest {
  private static final int TRIES = 300;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {"votable", "votable/td", "votable/b", "csv", "tsv", "ecsv", "fits", "parquet"})
  void isATableOrABadOne(String format) throws IOException {
    byte[] whole = rows().as(ResultFormats.find(format).orElseThrow().format());
    Path file = folder.resolve("t.dat");
    SplittableRandom random = new SplittableRandom(format.hashCode());
    int read = 0;
    for (int i = 0; i < TRIES; i++) {
      Files.write(file, damaged(whole, random));
      read += isRead(file, format + " try " + i) ? 1 : 0;
    }
    assertThat(read).isBetween(0, TRIES - 1);
    Files.write(file, whole);
    assertThat(isRead(file, format)).isTrue();
  }

  private static boolean isRead(Path file, String which) {
    try {
      HostileTableTest.read(file);
      return true;
    } catch (BadTableException e) {
      return false;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(which, e);
    }
  }

  private static byte[] damaged(byte[] whole, SplittableRandom random) {
    byte[] copy = Arrays.copyOf(whole, whole.length);
    int flips = random.nextInt(4);
    for (int i = 0; i < flips; i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt();
    }
    if (flips == 0 || random.nextInt(3) == 0) {
      copy = Arrays.copyOf(copy, 1 + random.nextInt(copy.length - 1));
    }
    if (random.nextInt(3) == 0) {
      int from = random.nextInt(copy.length);
      int to = from + random.nextInt(Math.min(64, copy.length - from));
      Arrays.fill(copy, from, to, (byte) random.nextInt());
    }
    return copy;
  }

  private static Result rows() {
    Result result =
        new Result()
            .column("i", ColumnType.INTEGER)
            .column("d", ColumnType.DOUBLE)
            .column("t", ColumnType.TEXT)
            .column("w", ColumnType.UNICODE_TEXT)
            .column("a", new ColumnType(BaseType.DOUBLE, null, false, List.of(2)));
    for (int i = 0; i < 20; i++) {
      byte[] text = ("row " + i).getBytes(StandardCharsets.UTF_8);
      result.row(
          Cell.int4(i), Cell.float8(i / 7.0), text, Cell.text("\u00E9" + i), Cell.doubles(i, -i));
    }
    return result;
  }
}
