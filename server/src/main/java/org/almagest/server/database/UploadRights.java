package org.almagest.server.database;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the role may do that runs queries which bring tables along. */
public final class UploadRights {
  private static final String SUFFIX = "_upload";

  private static final String STATE =
      """
      SELECT pg_has_role(r.oid, CAST(:reader AS name), 'MEMBER') AS member,
        has_database_privilege(r.oid, current_database(), 'TEMPORARY') AS temporary,
        r.rolinherit AS inherits
      FROM pg_roles r
      WHERE r.rolname = :name
      """;

  /** What a role that is no more than the reader is not, and does not belong to. */
  private static final String TOO_MUCH =
      """
      SELECT 'it ' || found
      FROM pg_roles r, LATERAL (
        SELECT 'is a superuser' AS found WHERE r.rolsuper
        UNION ALL SELECT 'has BYPASSRLS' WHERE r.rolbypassrls
        UNION ALL SELECT 'has CREATEROLE' WHERE r.rolcreaterole
        UNION ALL SELECT 'belongs to the role ' || o.rolname
        FROM pg_roles o
        WHERE NOT r.rolsuper AND o.oid <> r.oid AND pg_has_role(r.oid, o.oid, 'MEMBER')
          AND NOT pg_has_role(CAST(:reader AS name), o.oid, 'MEMBER')
      ) AS faults
      WHERE r.rolname = :name
      """;

  private final JdbcClient client;
  private final String name;
  private final String reader;

  record State(boolean member, boolean temporary, boolean inherits) {}

  UploadRights(JdbcClient client, String name, String reader) {
    this.client = client;
    this.name = name;
    this.reader = reader;
  }

  /** The name of the role beside {@code reader}. */
  static String role(String reader) {
    return reader + SUFFIX;
  }

  /**
   * What keeps queries from bringing tables along; changes nothing.
   *
   * @param reader name of the role that runs the other queries
   * @param owner connections as the service's role
   */
  public static Optional<String> problem(String reader, DataSource owner) {
    UploadRights rights = new UploadRights(JdbcClient.create(owner), role(reader), reader);
    return rights.state().filter(known -> known.member() && known.temporary()).isEmpty()
        ? Optional.of(
            "there is no role %s that is a member of %s and may make temporary tables; the server's start makes it, or says why it cannot"
                .formatted(role(reader), reader))
        : rights.fault();
  }

  /** What it has; empty if there is no such role. */
  Optional<State> state() {
    return client
        .sql(STATE)
        .param("name", name)
        .param("reader", reader)
        .query(State.class)
        .optional();
  }

  /** Why it must not be used, if it must not. */
  Optional<String> fault() {
    Optional<State> state = state();
    if (state.filter(known -> !known.inherits()).isPresent()) {
      return Optional.of(
          "the role %s may not use the rights of %s; let an administrator run ALTER ROLE \"%s\" INHERIT"
              .formatted(name, reader, name));
    }
    List<String> faults =
        client
            .sql(TOO_MUCH)
            .param("name", name)
            .param("reader", reader)
            .query((row, _) -> row.getString(1))
            .list();
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the role %s, which runs queries with uploaded tables, may do more than %s: %s; let an administrator take that from it"
                .formatted(name, reader, String.join("; ", faults)));
  }
}
