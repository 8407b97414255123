package org.almagest.server.database;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.almagest.server.embedded.DatabaseAddress;
import org.almagest.server.settings.Settings;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The role that runs queries which bring tables along: it may do what the reader role may, as a
 * member of it, and make temporary tables. The reader role itself never may: what it runs comes
 * from users to the letter.
 */
record UploadRole(String name, String reader, DatabaseAddress login) {
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

  private static final String CREATE =
      "SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE INHERIT PASSWORD %L IN ROLE %I', :name, :password, :reader)";
  private static final String SET_PASSWORD =
      "SELECT format('ALTER ROLE %I PASSWORD %L', :name, :password)";
  private static final String JOIN = "SELECT format('GRANT %I TO %I', :reader, :name)";
  private static final String GRANT =
      "SELECT format('GRANT TEMPORARY ON DATABASE %I TO %I', current_database(), :name)";

  private record State(boolean member, boolean temporary, boolean inherits) {}

  static UploadRole of(Settings.Db db, DatabaseAddress service) {
    String name = db.readerRole() + SUFFIX;
    return new UploadRole(
        name,
        db.readerRole(),
        new DatabaseAddress(service.url(), name, RolePassword.of(db, service, name)));
  }

  /**
   * Makes it where it is missing and gives it what it lacks.
   *
   * @return why there are no uploads, if that cannot be; all else goes on without them
   */
  Optional<String> ensure(DataSource owner) {
    JdbcTemplate statements = new JdbcTemplate(owner);
    JdbcClient client = JdbcClient.create(statements);
    try {
      ensureTwice(client, statements);
      return fault(client);
    } catch (DataAccessException failure) {
      return Optional.of(
          "the role %s that runs queries with uploaded tables cannot be made (%s); let an administrator run CREATE ROLE \"%s\" LOGIN INHERIT PASSWORD '...' IN ROLE \"%s\" with the password of almagest.db.reader-password, and GRANT TEMPORARY ON DATABASE ... TO \"%s\""
              .formatted(name, failure.getMostSpecificCause().getMessage(), name, reader, name));
    }
  }

  /** Another node may be making it at this moment. */
  private void ensureTwice(JdbcClient client, JdbcTemplate statements) {
    try {
      ensure(client, statements);
    } catch (DataAccessException perhapsMade) {
      ensure(client, statements);
    }
  }

  private void ensure(JdbcClient client, JdbcTemplate statements) {
    Optional<State> before = state(client);
    if (before.isEmpty()) {
      execute(client, statements, CREATE);
    } else if (!RoleLogin.works(login)) {
      execute(client, statements, SET_PASSWORD);
    }
    State now = state(client).orElseThrow();
    if (!now.member()) {
      execute(client, statements, JOIN);
    }
    if (!now.temporary()) {
      execute(client, statements, GRANT);
    }
  }

  private Optional<State> state(JdbcClient client) {
    return client
        .sql(STATE)
        .param("name", name)
        .param("reader", reader)
        .query(State.class)
        .optional();
  }

  private void execute(JdbcClient client, JdbcTemplate statements, String template) {
    client
        .sql(template)
        .param("name", name)
        .param("reader", reader)
        .param("password", login.password())
        .query(String.class)
        .list()
        .forEach(statements::execute);
  }

  private Optional<String> fault(JdbcClient client) {
    Optional<State> state = state(client);
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
