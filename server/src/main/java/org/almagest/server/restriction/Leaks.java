package org.almagest.server.restriction;

import java.util.List;
import javax.sql.DataSource;
import org.almagest.schema.TableName;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ways past the restrictions that the database itself leaves open: a view reads with its owner's
 * rights unless it is told otherwise, and a materialized one keeps rows of its own.
 */
public final class Leaks {
  private static final String FIND =
      "SELECT relation, kind::text AS kind FROM almagest.restricted_relations WHERE leaks ORDER BY 1";

  private Leaks() {}

  private record Leak(String relation, String kind) {
    String told() {
      return switch (kind) {
        case "v" ->
            "view %s shows its rows to everybody; let it read as whoever asks: ALTER VIEW %s SET (security_invoker = true)"
                .formatted(relation, relation);
        case "m" ->
            "materialized view %s keeps rows of it that everybody may see; take that right away: REVOKE SELECT ON %s FROM the reader role"
                .formatted(relation, relation);
        default ->
            "row-level security of %s is off: ALTER TABLE %s ENABLE ROW LEVEL SECURITY"
                .formatted(relation, relation);
      };
    }
  }

  /** What is open at this moment, with what to do about it. */
  public static List<String> find(DataSource owner) {
    return find(JdbcClient.create(owner));
  }

  private static List<String> find(JdbcClient client) {
    return client
        .sql(FIND)
        .query((row, _) -> new Leak(row.getString("relation"), row.getString("kind")).told())
        .list();
  }

  /** Within the transaction that restricts a table. */
  static void refuse(JdbcClient client, TableName table) {
    List<String> leaks = find(client);
    if (!leaks.isEmpty()) {
      throw new RestrictionProblem(
          "restricting %s would not keep its rows private: %s"
              .formatted(table, String.join("; ", leaks)));
    }
  }
}
