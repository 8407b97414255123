package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnType;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OwnArchive.Given.class)
class OwnCountsTest {
  private static final OwnCounts MOST = new OwnCounts(3, 5, 100);

  private final OwnArchive archive;
  private final Owner.User ann;

  OwnCountsTest(OwnArchive archive) {
    this.archive = archive;
    this.ann = archive.person();
  }

  @Test
  void countsWhatTheCatalogueSays() throws IOException {
    assertThat(counts()).isEqualTo(new OwnCounts(0, 0, 0));
    archive.create(ann, "stars", "id,mag\n1,2\n");
    archive.create(ann, "nothing", "n\n1\n");
    assertThat(counts().tables()).isEqualTo(2);
    assertThat(counts().columns()).isEqualTo(3);
    long before = counts().words();
    archive.tables().describe(ann, "stars", "a".repeat(40));
    assertThat(counts().words()).isEqualTo(before + 40);
    archive.tables().drop(ann, "stars", true);
    assertThat(counts().tables()).isEqualTo(1);
  }

  @Test
  void saysWhatIsTooMuch() {
    new OwnCounts(3, 5, 100).require(MOST);
    assertRefused(() -> new OwnCounts(4, 5, 100).require(MOST))
        .hasMessageContaining("3 tables, and with this there would be 4");
    assertRefused(() -> new OwnCounts(3, 6, 100).require(MOST))
        .hasMessageContaining("5 columns in all your tables together");
    assertRefused(() -> new OwnCounts(3, 5, 101).require(MOST)).hasMessageContaining("100 char");
  }

  @Test
  void tablesWithoutRowsAreLimitedToo() throws IOException {
    List<Column> wide =
        IntStream.range(0, 1000).mapToObj(i -> Column.of("c" + i, ColumnType.INTEGER)).toList();
    for (int i = 0; i < 20; i++) {
      archive.tables().create(ann, new TableSpec("t" + i, null), wide);
    }
    assertRefused(() -> archive.create(ann, "one_more", "n\n1\n"))
        .hasMessageContaining("20,000 columns in all your tables together")
        .hasMessageContaining("there would be 20,001");
    assertThat(counts().tables()).isEqualTo(20);
  }

  @Test
  void wordsWithoutEndAreRefused() throws IOException {
    archive.create(ann, "stars", "id\n1\n");
    assertRefused(() -> archive.tables().describe(ann, "stars", "long ".repeat(2_000_001)))
        .hasMessageContaining("10,000,000 characters");
    assertThat(archive.tables().find(ann, "stars").description()).isNull();
  }

  private OwnCounts counts() {
    return OwnCounts.of(archive.owner(), ann);
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable change) {
    return assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            TapException.class,
            refusal -> assertThat(refusal.failure().code()).isEqualTo(ErrorCode.TOO_LARGE));
  }
}
