package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnType;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.TableContent;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OwnArchive.Given.class)
class ManyAtOnceTest {
  private static final int MANY = 200;
  private static final int THREADS = 40;
  private static final List<Column> COLUMNS = List.of(Column.of("n", ColumnType.INTEGER));
  private static final String STARS = "id,ra,dec\n1,10.5,-20.5\n2,359.9,89\n";

  private final OwnArchive archive;

  ManyAtOnceTest(OwnArchive archive) {
    this.archive = archive;
  }

  @Test
  void ofManyTablesOfOneNameOneIsMade() throws Exception {
    Owner.User ann = archive.person();
    Map<String, Long> outcomes = outcomes(Stream.generate(() -> ann).limit(MANY).toList());
    assertThat(outcomes).isEqualTo(Map.of("made", 1L, "CONFLICT", MANY - 1L));
    assertThat(tables(ann)).isEqualTo("1");
    assertThat(archive.tables().find(ann, "stars").rows()).isEqualTo(2);
  }

  @Test
  void manyUsersMakeTablesOfOneName() throws Exception {
    List<Owner.User> people = Stream.generate(archive::person).limit(MANY).toList();
    assertThat(outcomes(people)).isEqualTo(Map.of("made", (long) MANY));
    for (Owner.User person : people) {
      assertThat(tables(person)).isEqualTo("1");
    }
  }

  @Test
  void tablesWhoseRowsAreNotFoundYetHoldUpNobody() throws IOException {
    Owner.User ann = archive.person();
    List<TableDraft> drafts = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      drafts.add(archive.tables().draft(ann, new TableSpec("draft" + i, null), COLUMNS));
    }
    byte[] rows = CopyRows.ofInteger(20_000);
    drafts.getLast().write(rows, 0, rows.length);
    assertThat(drafts.getLast().finish().rows()).isEqualTo(20_000);
    drafts.forEach(TableDraft::close);
    assertThat(tables(ann)).isEqualTo("1");
  }

  @Test
  void changesThatCannotBeginLeaveTheirConnections() throws IOException {
    Owner.User ann = archive.person();
    ChangeTerms broken =
        ChangeTerms.stoppedBy(_ -> {
          throw new IllegalStateException("broken");
        });
    for (int i = 0; i < THREADS; i++) {
      assertThatThrownBy(() -> broken.hold(() -> archive.create(ann, "stars", STARS)))
          .isInstanceOf(IllegalStateException.class);
    }
    archive.create(ann, "stars", STARS);
    assertThat(tables(ann)).isEqualTo("1");
  }

  @Test
  void aSessionThatIsKilledLeavesNothing() throws IOException {
    Owner.User ann = archive.person();
    try (TableSource source = archive.source(STARS, ColumnGuide.NONE)) {
      TableContent killed = new Killed(TableContent.of(source, Progress.SILENT));
      assertThatThrownBy(() -> archive.tables().create(ann, new TableSpec("stars", null), killed))
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(tables(ann)).isEqualTo("0");
    archive.create(ann, "stars", STARS);
  }

  private String tables(Owner.User owner) {
    return archive.text(
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'user_%s'".formatted(owner.name()));
  }

  private Map<String, Long> outcomes(List<Owner.User> people) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<String>> tasks = new ArrayList<>();
      people.forEach(person -> tasks.add(() -> outcome(person)));
      List<String> words = new ArrayList<>();
      for (Future<String> future : threads.invokeAll(tasks)) {
        words.add(future.get());
      }
      return words.stream()
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
  }

  private String outcome(Owner.User person) throws IOException {
    try {
      archive.create(person, "stars", STARS);
      return "made";
    } catch (TapException refusal) {
      ErrorCode code = refusal.failure().code();
      return code.name();
    }
  }

  /** Content in the middle of which the database ends the session. */
  private record Killed(TableContent whole) implements TableContent {
    @Override
    public TableHeader header() {
      return whole.header();
    }

    @Override
    public long load(Connection connection, String table, List<String> columns, List<Limits> limits)
        throws SQLException, IOException {
      long rows = whole.load(connection, table, columns, limits);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SELECT pg_terminate_backend(pg_backend_pid())");
      }
      return rows;
    }
  }
}
