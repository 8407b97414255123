package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnType;
import org.almagest.server.account.NewUser;
import org.almagest.server.account.Role;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.UserTableMade;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OwnArchive.Given.class)
class GoneOwnerTest {
  private static final List<Column> COLUMNS = List.of(Column.of("n", ColumnType.INTEGER));

  private final OwnArchive archive;
  private final Owner.User ann;

  GoneOwnerTest(OwnArchive archive) {
    this.archive = archive;
    this.ann = archive.person();
  }

  @Test
  void takesAllTablesAlongHoweverMany() throws IOException {
    for (int i = 0; i < 120; i++) {
      archive.tables().create(ann, new TableSpec("t" + i, null), COLUMNS);
    }
    assertThat(archive.accounts.remove(ann.name())).isPresent();
    assertThat(count("pg_namespace WHERE nspname = 'user_%s'")).isEqualTo("0");
    assertThat(count("almagest.tables WHERE schema_name = 'user_%s'")).isEqualTo("0");
    assertThat(archive.users.add(new NewUser(ann.name(), null, null, Role.USER, null))).isPresent();
    archive.tables().create(ann, new TableSpec("t1", null), COLUMNS);
    assertThat(count("almagest.tables WHERE schema_name = 'user_%s'")).isEqualTo("1");
  }

  @Test
  void endsWhatIsBeingLoaded() throws IOException {
    try (TableDraft draft = archive.tables().draft(ann, new TableSpec("made", null), COLUMNS)) {
      byte[] rows = CopyRows.ofInteger(10_000);
      draft.write(rows, 0, rows.length);
      assertThat(archive.accounts.remove(ann.name())).isPresent();
      assertThatThrownBy(draft::finish).isInstanceOf(RuntimeException.class);
    }
    assertThat(count("pg_namespace WHERE nspname = 'user_%s'")).isEqualTo("0");
    assertThatThrownBy(() -> archive.tables().use(ann))
        .isInstanceOfSatisfying(
            TapException.class,
            refusal -> assertThat(refusal.failure().code()).isEqualTo(ErrorCode.NOT_SIGNED_IN));
  }

  @Test
  void aRequestThatOutlivesItsAccountMakesNoTableForWhoeverHasTheNameNow() throws IOException {
    ChangeOrigin.Request request = request();
    assertThat(archive.accounts.remove(ann.name())).isPresent();
    assertThat(archive.users.add(new NewUser(ann.name(), null, null, Role.USER, null))).isPresent();
    assertThatThrownBy(() -> request.hold(() -> make("mine")))
        .isInstanceOfSatisfying(
            TapException.class,
            refusal -> assertThat(refusal.failure().code()).isEqualTo(ErrorCode.NOT_SIGNED_IN));
    assertThat(count("almagest.tables WHERE schema_name = 'user_%s'")).isEqualTo("0");
    request().hold(() -> make("mine"));
    assertThat(count("almagest.tables WHERE schema_name = 'user_%s'")).isEqualTo("1");
  }

  private ChangeOrigin.Request request() {
    return new ChangeOrigin.Request(
        "192.0.2.1", archive.users.find(ann.name()).orElseThrow().tokensFrom());
  }

  private UserTableMade make(String name) throws IOException {
    return archive.tables().create(ann, new TableSpec(name, null), COLUMNS);
  }

  @Test
  void leavesASchemaAloneThatSomebodyElseMade() {
    archive.owner().sql("CREATE SCHEMA user_" + ann.name()).update();
    assertThatThrownBy(() -> archive.tables().create(ann, new TableSpec("t", null), COLUMNS))
        .isInstanceOf(TapException.class)
        .hasMessageContaining("was not made for you");
    assertThat(archive.accounts.remove(ann.name())).isPresent();
    assertThat(count("pg_namespace WHERE nspname = 'user_%s'")).isEqualTo("1");
  }

  private String count(String from) {
    return archive.text("SELECT count(*) FROM " + from.formatted(ann.name()));
  }
}
