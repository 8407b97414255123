package org.almagest.server.database;

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

  private static final String CREATE =
      "SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE INHERIT PASSWORD %L IN ROLE %I', :name, :password, :reader)";
  private static final String SET_PASSWORD =
      "SELECT format('ALTER ROLE %I PASSWORD %L', :name, :password)";
  private static final String JOIN = "SELECT format('GRANT %I TO %I', :reader, :name)";
  private static final String GRANT =
      "SELECT format('GRANT TEMPORARY ON DATABASE %I TO %I', current_database(), :name)";

  static UploadRole of(Settings.Db db, DatabaseAddress service) {
    String name = UploadRights.role(db.readerRole());
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
      return new UploadRights(client, name, reader).fault();
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
    UploadRights rights = new UploadRights(client, name, reader);
    Optional<UploadRights.State> before = rights.state();
    if (before.isEmpty()) {
      execute(client, statements, CREATE);
    } else if (!RoleLogin.works(login)) {
      execute(client, statements, SET_PASSWORD);
    }
    UploadRights.State now = rights.state().orElseThrow();
    if (!now.member()) {
      execute(client, statements, JOIN);
    }
    if (!now.temporary()) {
      execute(client, statements, GRANT);
    }
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
}
