package org.almagest.server.database;

import javax.sql.DataSource;
import org.almagest.server.embedded.DatabaseAddress;
import org.almagest.server.settings.Settings;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The role that runs users' queries: it logs in for itself, so no SQL that slips through can step
 * back to the service's role. Its password is derived from the service's, so that all nodes know it
 * and nobody has to store it.
 */
record ReaderRole(String name, DatabaseAddress login) {
  private static final String EXISTS = "SELECT count(*) FROM pg_roles WHERE rolname = :name";
  private static final String CREATE =
      "SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD %L', :name, :password)";
  private static final String SET_PASSWORD =
      "SELECT format('ALTER ROLE %I PASSWORD %L', :name, :password)";

  static ReaderRole of(Settings.Db db, DatabaseAddress service) {
    String name = db.readerRole();
    return new ReaderRole(
        name, new DatabaseAddress(service.url(), name, RolePassword.of(db, service, name)));
  }

  void ensure(DataSource owner) {
    JdbcTemplate statements = new JdbcTemplate(owner);
    JdbcClient client = JdbcClient.create(statements);
    try {
      if (client.sql(EXISTS).param("name", name).query(Long.class).single() == 0) {
        execute(client, statements, CREATE);
      } else if (!RoleLogin.works(login)) {
        execute(client, statements, SET_PASSWORD);
      }
    } catch (DataAccessException failure) {
      throw new DatabaseProblem(
          "the role %s that runs users' queries cannot be made (%s); let an administrator run CREATE ROLE %s LOGIN PASSWORD '...' and set almagest.db.reader-password, or give the service's role CREATEROLE"
              .formatted(name, failure.getMostSpecificCause().getMessage(), name),
          failure);
    }
  }

  private void execute(JdbcClient client, JdbcTemplate statements, String template) {
    String sql =
        client
            .sql(template)
            .param("name", name)
            .param("password", login.password())
            .query(String.class)
            .single();
    statements.execute(sql);
  }
}
