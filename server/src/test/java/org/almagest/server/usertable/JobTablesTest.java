package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnType;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.UserTableMade;
import org.almagest.uws.Claim;
import org.almagest.uws.JobId;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables that jobs make, which may be stopped or begun anew. */
@ExtendWith(OwnArchive.Given.class)
class JobTablesTest {
  private static final List<Column> COLUMNS = List.of(Column.of("n", ColumnType.INTEGER));

  private static final String EXECUTING =
      """
      INSERT INTO almagest.jobs
        (id, owner_key, anonymous, list, phase, queue, created, queued, started, duration, parameters, attempt,
         node, lease_until, keeps_history)
      VALUES (:id, :owner, false, 'ASYNC', 'EXECUTING', 'quick', now(), now(), now(), 1000, '[]', 1,
         'here', now() + interval '1 hour', false)
      """;

  private final OwnArchive archive;
  private final Owner.User ann;
  private final JobId job = JobId.next(Instant.now());

  JobTablesTest(OwnArchive archive) {
    this.archive = archive;
    this.ann = archive.person();
  }

  @BeforeEach
  void begin() {
    archive.owner().sql(EXECUTING).param("id", job.text()).param("owner", ann.key()).update();
  }

  @Test
  void aLaterAttemptFindsTheTableOfTheFirst() throws IOException {
    assertThat(archive.tables().madeBy(job)).isEmpty();
    assertThat(attempt(1)).isEqualTo("ours");
    archive.tables().rename(ann, "ours", "renamed", Map.of());
    assertThat(archive.tables().madeBy(job).orElseThrow().table().table()).isEqualTo("renamed");
  }

  @Test
  void soDoesOneWhoseRowsCameByAndBy() throws IOException {
    UserTableMade made =
        new ChangeOrigin.OfJob(claim(1))
            .hold(() -> {
              try (TableDraft draft =
                  archive.tables().draft(ann, new TableSpec("ours", null), COLUMNS)) {
                byte[] rows = CopyRows.ofInteger(10);
                draft.write(rows, 0, 30);
                draft.write(rows, 30, rows.length - 30);
                return draft.finish();
              }
            });
    assertThat(made.rows()).isEqualTo(10);
    assertThat(archive.tables().madeBy(job).orElseThrow().rows()).isEqualTo(10);
  }

  @Test
  void anAttemptThatIsOverMakesNothing() throws IOException {
    set("attempt = 2");
    assertThatThrownBy(() -> attempt(1)).isInstanceOf(TapException.class);
    assertThat(archive.tables().madeBy(job)).isEmpty();
    assertThat(attempt(2)).isEqualTo("ours");
  }

  @Test
  void aJobThatWasStoppedLeavesNothing() throws IOException {
    attempt(1);
    archive.tables().undo(ann, job);
    assertThat(archive.tables().madeBy(job)).isPresent();
    set("phase = 'ABORTED', ended = now()");
    archive.tables().undo(ann, job);
    assertThat(archive.tables().madeBy(job)).isEmpty();
    assertThatThrownBy(() -> attempt(1)).isInstanceOf(TapException.class);
    assertThat(archive.tables().madeBy(job)).isEmpty();
  }

  private String attempt(int number) throws IOException {
    return new ChangeOrigin.OfJob(claim(number))
        .hold(() -> archive.tables().create(ann, new TableSpec("ours", null), COLUMNS))
        .table()
        .table();
  }

  private Claim claim(int attempt) {
    return new Claim(job, attempt, "here");
  }

  private void set(String what) {
    archive
        .owner()
        .sql("UPDATE almagest.jobs SET %s WHERE id = :id".formatted(what))
        .param("id", job.text())
        .update();
  }
}
