package org.almagest.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestCluster.class)
class WrittenAuditTest {
  private final AuditTable table;
  private final JdbcClient client;

  WrittenAuditTest(Database database) {
    table = new AuditTable(database.accounts());
    client = JdbcClient.create(database.accounts());
  }

  @Test
  void whatWasRecordedIsInTheTableOnceItIsClosed() {
    try (WrittenAudit audit = new WrittenAudit(table, Duration.ofDays(1), Clock.systemUTC())) {
      audit.record(new AuditEvent("test.done", "ann", "192.0.2.1", "a\u0000b", true, null));
      for (int i = 0; i < 1000; i++) {
        audit.record(new AuditEvent("sign-in", "test_bob", "192.0.2.1", null, false, "wrong"));
      }
    }

    assertThat(rows("who = 'ann' AND action = 'test.done'"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("what", "a\\u0000b"));
    assertThat(rows("who = 'test_bob'"))
        .extracting(row -> row.get("note"))
        .containsExactly("wrong", "999 more within a minute");
  }

  @Test
  void whatIsOldGoes() {
    client
        .sql(
            "INSERT INTO almagest.audit (at, node, action, address, done) VALUES (now() - interval '8 days', 'n', 'old', 'x', true), (now() - interval '6 days', 'n', 'new', 'x', true)")
        .update();

    assertThat(table.forget(Duration.ofDays(7))).isEqualTo(1);

    assertThat(rows("action IN ('old', 'new')"))
        .extracting(row -> row.get("action"))
        .containsExactly("new");
  }

  private List<Map<String, @Nullable Object>> rows(String condition) {
    return client
        .sql("SELECT * FROM almagest.audit WHERE " + condition + " ORDER BY id")
        .query()
        .listOfRows();
  }
}
