package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnType;
import org.almagest.schema.TableName;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.TableContent;
import org.almagest.server.publish.UserTableMade;
import org.almagest.uws.Owner;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;

@ExtendWith(OwnArchive.Given.class)
class UserTablesTest {
  private static final String STARS = "id,ra,dec,name\n1,10.5,-20.5,a\n2,359.9,89,b\n3,,,\n";

  private final OwnArchive archive;
  private final Owner.User ann;

  UserTablesTest(OwnArchive archive) {
    this.archive = archive;
    this.ann = archive.person();
  }

  @Test
  void makesATableThatItsOwnerFinds() throws IOException {
    UserTableMade made = archive.create(ann, "Stars", STARS);
    assertThat(made.rows()).isEqualTo(3);
    assertThat(made.table()).isEqualTo(new TableName("user_" + ann.name(), "Stars"));
    assertThat(made.position()).get().extracting(at -> at.longitude()).isEqualTo("ra");
    assertThat(archive.tables().find(ann, "user_" + ann.name() + ".STARS").rows()).isEqualTo(3);
    assertThat(archive.catalog().visibleTo(ann).table(made.table())).isPresent();
    assertThat(archive.catalog().current().table(made.table())).isEmpty();
    assertThat(archive.catalog().visibleTo(archive.person()).table(made.table())).isEmpty();
  }

  @Test
  void showsItsRowsToTheOwnerAlone() throws IOException, SQLException {
    archive.create(ann, "stars", STARS);
    String count = "SELECT count(*) FROM user_%s.stars".formatted(ann.name());
    assertThat(archive.read(ann, ann, count)).isEqualTo("3");
    assertThat(archive.read(archive.person(), ann, count)).isEqualTo("0");
    assertThat(archive.read(new Owner.Anonymous("127.0.0.1"), ann, count)).isEqualTo("0");
    archive.accounts.setDisabled(ann.name(), true);
    assertThat(archive.read(ann, ann, count)).isEqualTo("0");
  }

  @Test
  void refusesATableThatExistsAndNamesThatCannotBe() throws IOException {
    archive.create(ann, "stars", STARS);
    refuses(
        () -> archive.create(ann, "STARS", STARS),
        ErrorCode.CONFLICT,
        "table user_%s.stars exists; delete it first, or choose another name"
            .formatted(ann.name()));
    refuses(
        () -> archive.create(ann, "select", STARS),
        ErrorCode.BAD_PARAMETER,
        "select is a word of ADQL and no name for a table; choose another, e.g. my_select");
    for (String name : List.of("", "1st", "a b", "a\";drop", "é", "x".repeat(64))) {
      refuses(() -> archive.create(ann, name, STARS), ErrorCode.BAD_PARAMETER, "is no name for");
    }
    refuses(
        () -> archive.create(ann, "user_somebody.stars", STARS),
        ErrorCode.FORBIDDEN,
        "is not in your schema");
  }

  @Test
  void aBadRowLeavesNothing() throws IOException {
    try (TableSource source = archive.source(STARS, ColumnGuide.NONE)) {
      TableContent broken = new BrokenContent(TableContent.of(source, Progress.SILENT));
      refuses(
          () -> archive.tables().create(ann, new TableSpec("stars", null), broken),
          ErrorCode.BAD_DATA,
          "row 4 is damaged");
    }
    assertThat(
            archive.text(
                "SELECT count(*) FROM pg_tables WHERE schemaname = 'user_" + ann.name() + "'"))
        .isEqualTo("0");
    archive.create(ann, "stars", STARS);
  }

  @Test
  void addsRows() throws IOException {
    archive.create(ann, "stars", STARS);
    try (TableSource more =
        archive.source("name,id\nα,4\n", archive.tables().guide(ann, "stars"))) {
      assertThat(archive.tables().append(ann, "stars", more, Progress.SILENT).rows()).isEqualTo(1);
    }
    assertThat(archive.tables().find(ann, "stars").rows()).isEqualTo(4);
    assertThat(archive.tables().find(ann, "stars").columns().getLast().vo().datatype())
        .isEqualTo("unicodeChar");
  }

  @Test
  void dropsATable() throws IOException {
    archive.create(ann, "stars", STARS);
    archive.tables().drop(ann, "Stars", false);
    refuses(
        () -> archive.tables().drop(ann, "stars", false),
        ErrorCode.NOT_FOUND,
        "you have no table user_%s.stars".formatted(ann.name()));
    archive.create(ann, "stars", STARS);
  }

  @Test
  void takesRowsAsPostgresSendsThem() throws IOException, SQLException {
    List<Column> columns =
        List.of(Column.of("n", ColumnType.INTEGER), Column.of("POS", ColumnType.POINT));
    byte[] rows = copied("SELECT 7, ARRAY[10.5, 20.5]::float8[]");
    try (TableDraft draft =
        archive.tables().draft(ann, new TableSpec("made", "By hand"), columns)) {
      for (byte one : rows) {
        draft.write(new byte[] {one}, 0, 1);
      }
      assertThat(archive.text("SELECT count(*) FROM almagest.tables WHERE table_name = 'made'"))
          .isEqualTo("0");
      assertThat(draft.finish().rows()).isEqualTo(1);
    }
    assertThat(archive.text("SELECT n || ' ' || pos::text FROM user_%s.made".formatted(ann.name())))
        .isEqualTo("7 {10.5,20.5}");
    assertThat(archive.tables().find(ann, "made").description()).isEqualTo("By hand");
  }

  @Test
  void aDraftGivenUpLeavesNothing() throws IOException {
    List<Column> columns = List.of(Column.of("n", ColumnType.INTEGER));
    try (TableDraft draft = archive.tables().draft(ann, new TableSpec("made", null), columns)) {
      byte[] rows = CopyRows.ofInteger(10_000);
      draft.write(rows, 0, rows.length);
      refuses(
          () -> archive.create(ann, "made", STARS),
          ErrorCode.CONFLICT,
          "is being made or changed at this moment");
    }
    archive.create(ann, "made", STARS);
  }

  private byte[] copied(String sql) throws SQLException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Connection session = archive.database().owner().getConnection()) {
      session
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY (" + sql + ") TO STDOUT (FORMAT binary)", out);
    }
    return out.toByteArray();
  }

  private static void refuses(ThrowingCallable call, ErrorCode code, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TapException.class,
            refusal -> {
              assertThat(refusal.failure().code()).isEqualTo(code);
              assertThat(refusal).hasMessageContaining(message);
            });
  }
}
