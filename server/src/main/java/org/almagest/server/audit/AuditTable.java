package org.almagest.server.audit;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** The table {@code almagest.audit}. Thread-safe. */
final class AuditTable {
  private static final String INSERT =
      """
      INSERT INTO almagest.audit (at, node, action, who, address, what, done, note)
      VALUES (:at, :node, :action, :who, :address, :what, :done, :note)
      """;

  private static final String FORGET =
      "DELETE FROM almagest.audit WHERE at < now() - :keep * interval '1 millisecond'";

  private final NamedParameterJdbcTemplate statements;
  private final String node;

  AuditTable(DataSource source) {
    this.statements = new NamedParameterJdbcTemplate(source);
    this.node = ThisNode.name();
  }

  /** Keeps them, in one round trip. */
  void keep(List<AuditRow> rows) {
    statements.batchUpdate(
        INSERT, rows.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
  }

  private SqlParameterSource parameters(AuditRow row) {
    AuditEvent event = row.event();
    return new MapSqlParameterSource()
        .addValue("at", row.at().atOffset(ZoneOffset.UTC))
        .addValue("node", node)
        .addValue("action", PlainText.of(event.action()))
        .addValue("who", plain(event.who()))
        .addValue("address", PlainText.of(event.from()))
        .addValue("what", plain(event.what()))
        .addValue("done", event.done())
        .addValue("note", plain(event.note()));
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : PlainText.of(text);
  }

  /** Deletes what is older than {@code keep}; how many rows that were. */
  int forget(Duration keep) {
    return statements.update(FORGET, new MapSqlParameterSource("keep", keep.toMillis()));
  }
}
