package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableSource;
import org.almagest.server.account.Quota;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the audit log says of tables. */
@ExtendWith(OwnArchive.Given.class)
class TableTraceTest {
  private final OwnArchive archive;
  private final Owner.User ann;

  TableTraceTest(OwnArchive archive) {
    this.archive = archive;
    this.ann = archive.person();
  }

  @Test
  void changesOfTablesLeaveATrace() throws IOException {
    archive.create(ann, "stars", "n\n1\n2\n");
    try (TableSource more = archive.source("n\n3\n", archive.tables().guide(ann, "stars"))) {
      archive.tables().append(ann, "stars", more, Progress.SILENT);
    }
    archive.tables().index(ann, "stars", "n", false);
    archive.tables().drop(ann, "stars", false);
    assertThat(archive.audit)
        .filteredOn(event -> ann.name().equals(event.who()))
        .containsExactly(
            done("table.made", "2 rows"),
            done("table.appended", "1 rows"),
            done("table.changed", null),
            done("table.dropped", null));
  }

  @Test
  void soDoesWhatThereIsNoRoomFor() throws IOException {
    archive.accounts.setQuota(ann.name(), new Quota(null, null, 20_000L));
    String wide = "name\n" + ("x".repeat(1000) + "\n").repeat(200);
    Instant from = archive.users.find(ann.name()).orElseThrow().tokensFrom();
    assertThatThrownBy(() ->
            new ChangeOrigin.Request("192.0.2.1", from)
                .hold(() -> archive.create(ann, "stars", wide)))
        .isInstanceOf(TapException.class);
    assertThat(archive.audit)
        .filteredOn(event -> ann.name().equals(event.who()))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.done()).isFalse();
          assertThat(event.action()).isEqualTo("table.made");
          assertThat(event.from()).isEqualTo("192.0.2.1");
          assertThat(event.note()).contains("may take up 20,000 bytes");
        });
  }

  private AuditEvent done(String action, @Nullable String note) {
    String table = "user_%s.stars".formatted(ann.name());
    return new AuditEvent(action, ann.name(), "server", table, true, note);
  }
}
