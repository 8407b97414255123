package org.almagest.server.restriction;

import java.util.List;
import javax.sql.DataSource;
import org.almagest.schema.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Ways past the restrictions that the database itself leaves open: a view reads with its owner's
 * rights unless it is told otherwise, and a materialized one keeps rows of its own.
 */
public final class Leaks {
  private static final String FIND =
      """
      SELECT relation, CASE WHEN unbound THEN 'unbound' ELSE kind::text END AS kind
      FROM almagest.restricted_relations
      WHERE leaks
      ORDER BY 1
      """;

  /** The same of one table and the views on it. */
  private static final String FIND_OF_TABLE =
      """
      WITH RECURSIVE shown(oid) AS (
        SELECT CAST(CAST(:table AS regclass) AS oid)
        UNION
        SELECT w.ev_class
        FROM shown s
        JOIN pg_depend d ON d.refclassid = CAST('pg_class' AS regclass) AND d.refobjid = s.oid
          AND d.classid = CAST('pg_rewrite' AS regclass)
        JOIN pg_rewrite w ON w.oid = d.objid
      )
      SELECT r.relation, CASE WHEN r.unbound THEN 'unbound' ELSE CAST(r.kind AS text) END AS kind
      FROM almagest.restricted_relations r
      JOIN shown s ON s.oid = CAST(r.relation AS regclass)
      WHERE r.leaks
      ORDER BY 1
      """;

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
        case "unbound" ->
            "the role that runs users' queries sees all rows of %s, as it is a superuser, has BYPASSRLS, or is or belongs to the role that owns the table; let a superuser take that from it (ALTER ROLE ... NOSUPERUSER NOBYPASSRLS, REVOKE ... FROM ...), or name another role in almagest.db.reader-role"
                .formatted(relation);
        default ->
            "row-level security of %s is off: ALTER TABLE %s ENABLE ROW LEVEL SECURITY"
                .formatted(relation, relation);
      };
    }
  }

  /** What is open at this moment, with what to do about it. */
  public static List<String> find(DataSource owner) {
    return told(JdbcClient.create(owner).sql(FIND));
  }

  private static List<String> told(StatementSpec found) {
    return found
        .query((row, _) -> new Leak(row.getString("relation"), row.getString("kind")).told())
        .list();
  }

  /** Within the transaction that restricts {@code table}; what others leak is no reason. */
  static void refuse(JdbcClient client, Table table) {
    String sqlTable = PolicySql.quoted(table.sqlSchema()) + "." + PolicySql.quoted(table.sqlName());
    List<String> leaks = told(client.sql(FIND_OF_TABLE).param("table", sqlTable));
    if (!leaks.isEmpty()) {
      throw new RestrictionProblem(
          "restricting %s would not keep its rows private: %s"
              .formatted(table.name(), String.join("; ", leaks)));
    }
  }
}
