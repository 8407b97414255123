package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnType;
import org.almagest.server.account.Quota;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OwnArchive.Given.class)
class TableQuotaTest {
  private static final String BIG =
      IntStream.range(0, 20_000)
          .mapToObj(String::valueOf)
          .collect(Collectors.joining("\n", "n\n", "\n"));

  private final OwnArchive archive;
  private final Owner.User ann;

  TableQuotaTest(OwnArchive archive) {
    this.archive = archive;
    this.ann = archive.person();
  }

  @Test
  void refusesWhatTheUserHasNoRoomForAndLeavesNothing() throws IOException {
    archive.create(ann, "small", "n\n1\n");
    allow(300_000);
    assertThatThrownBy(() -> archive.create(ann, "big", BIG))
        .isInstanceOfSatisfying(
            TapException.class,
            refusal -> assertThat(refusal.failure().code()).isEqualTo(ErrorCode.TOO_LARGE))
        .hasMessageContaining("may take up 300,000 bytes in the database");
    assertThat(archive.tables().use(ann)).isEqualTo(new TableUse(8192, 300_000));
    allow(10_000_000);
    archive.create(ann, "big", BIG);
    assertThat(archive.tables().use(ann).used()).isGreaterThan(300_000);
  }

  @Test
  void wideRowsAreStoppedOnTheirWay() throws IOException {
    archive.create(ann, "stars", "name\nx\n");
    allow(300_000);
    String wide = "name\n" + ("x".repeat(1000) + "\n").repeat(2000);
    assertThatThrownBy(() -> archive.create(ann, "wide", wide))
        .isInstanceOf(TapException.class)
        .hasMessageContaining("with this they would take up at least");
    try (TableSource more = archive.source(wide, archive.tables().guide(ann, "stars"))) {
      assertThatThrownBy(() -> archive.tables().append(ann, "stars", more, Progress.SILENT))
          .isInstanceOf(TapException.class)
          .hasMessageContaining("with this they would take up at least");
    }
  }

  @Test
  void oneWhoIsFullMakesRoomByDropping() throws IOException {
    archive.create(ann, "big", BIG);
    allow(100_000);
    assertThatThrownBy(() -> archive.tables().check(ann, new TableSpec("more", null)))
        .isInstanceOf(TapException.class)
        .hasMessageContaining("delete some, or ask the operator for more");
    archive.tables().drop(ann, "big", false);
    archive.tables().check(ann, new TableSpec("more", null));
    archive.create(ann, "more", "n\n1\n");
  }

  @Test
  void anIndexCountsToo() throws IOException {
    archive.create(ann, "big", BIG);
    allow(archive.tables().use(ann).used() + 1000);
    assertThatThrownBy(() -> archive.tables().index(ann, "big", "n", false))
        .isInstanceOf(TapException.class)
        .hasMessageContaining("with this they would take up");
    assertThat(archive.tables().find(ann, "big").columns().getFirst().flags().indexed()).isFalse();
  }

  @Test
  void noLimitIsSaidByNothing() {
    allow(0);
    archive.tables().check(ann, new TableSpec("some_table", null));
    assertThat(archive.tables().use(ann).limit()).isZero();
  }

  @Test
  void refusesTooManyColumns() {
    List<Column> columns =
        IntStream.range(0, 1001).mapToObj(n -> Column.of("c" + n, ColumnType.INTEGER)).toList();
    assertThatThrownBy(() -> archive.tables().create(ann, new TableSpec("wide", null), columns))
        .isInstanceOf(TapException.class)
        .hasMessageContaining("a table may have 1,000 columns, and this one has 1,001");
  }

  private void allow(long bytes) {
    assertThat(archive.accounts.setQuota(ann.name(), new Quota(null, null, bytes))).isTrue();
  }
}
