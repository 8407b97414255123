package org.almagest.server.usertable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.TableName;
import org.almagest.server.TestSettings;
import org.almagest.server.account.NewUser;
import org.almagest.server.account.Role;
import org.almagest.server.account.UserChanges;
import org.almagest.server.account.UserStore;
import org.almagest.server.account.Users;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.database.Database;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.restriction.PrivateRows;
import org.almagest.server.restriction.Terms;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** An archive in a private cluster where users keep tables, for all tests that ask for one. */
final class OwnArchive implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Path home;
  private final Settings settings;
  private final Database database;
  private final AnnotationConfigApplicationContext beans;
  final List<AuditEvent> audit = new CopyOnWriteArrayList<>();
  final UserStore users;
  final UserChanges accounts;

  private OwnArchive() throws IOException {
    home = Files.createTempDirectory("almagest-own");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    settings = TestSettings.with("home", home.toString());
    database = Database.open(settings);
    users = new UserStore(database.owner());
    accounts = new UserChanges(database.owner());
    beans = node();
  }

  /** A node of its own over the same database. */
  AnnotationConfigApplicationContext node() {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(Settings.class, () -> settings);
    context.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
    context.registerBean(Users.class, () -> users);
    context.registerBean(AuditLog.class, () -> audit::add);
    context.scan(
        "org.almagest.server.catalog",
        "org.almagest.server.restriction",
        "org.almagest.server.usertable");
    context.refresh();
    return context;
  }

  UserTables tables() {
    return beans.getBean(UserTables.class);
  }

  PublishedCatalog catalog() {
    return beans.getBean(PublishedCatalog.class);
  }

  Database database() {
    return database;
  }

  JdbcClient owner() {
    return JdbcClient.create(database.owner());
  }

  /** Somebody new. */
  Owner.User person() {
    String name = "person_" + NUMBER.incrementAndGet();
    NewUser account = new NewUser(name, null, null, Role.USER, null);
    return new Owner.User(users.add(account).orElseThrow().name());
  }

  UserTableMade create(Owner.User owner, String name, String csv) throws IOException {
    try (TableSource source = source(csv, ColumnGuide.NONE)) {
      return tables().create(owner, new TableSpec(name, null), source, Progress.SILENT);
    }
  }

  TableSource source(String csv, ColumnGuide guide) throws IOException {
    Path file = Files.writeString(Files.createTempFile(home, "t", ".csv"), csv);
    return TableFiles.open(file, guide, Progress.SILENT);
  }

  /** The first value of what {@code sql} finds as the service's role. */
  String text(String sql) {
    return String.valueOf(owner().sql(sql).query().singleValue());
  }

  /** The first value of what {@code sql} finds as the reader role, on {@code caller}'s terms. */
  String read(Owner caller, Owner.User whose, String sql) throws SQLException {
    HikariDataSource pool = (HikariDataSource) database.reader();
    String password = String.valueOf(pool.getPassword());
    return read(caller, whose, sql, database.readerRole(), password).getFirst();
  }

  /** The same of all rows, as any role. */
  List<String> read(Owner caller, Owner.User whose, String sql, String role, String password)
      throws SQLException {
    HikariDataSource pool = (HikariDataSource) database.reader();
    try (Connection session = DriverManager.getConnection(pool.getJdbcUrl(), role, password);
        Statement statement = session.createStatement()) {
      session.setAutoCommit(false);
      Optional<Terms> terms = terms(caller, whose);
      if (terms.isPresent()) {
        terms.get().hold(session);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          found.add(String.valueOf(rows.getString(1)));
        }
      }
      return found;
    }
  }

  /** How PostgreSQL would find it. */
  String plan(Owner.User owner, String sql) throws SQLException {
    HikariDataSource pool = (HikariDataSource) database.reader();
    String password = String.valueOf(pool.getPassword());
    return String.join("\n", read(owner, owner, "EXPLAIN " + sql, database.readerRole(), password));
  }

  private Optional<Terms> terms(Owner caller, Owner.User whose) {
    Set<TableName> tables = Set.of(new TableName("user_" + whose.name(), "any"));
    return beans.getBean(PrivateRows.class).terms(caller, tables);
  }

  @Override
  public void close() throws IOException {
    beans.close();
    database.close();
    FileSystemUtils.deleteRecursively(home);
  }

  /** Gives it to tests. */
  static final class Given implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == OwnArchive.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(Given.class))
          .computeIfAbsent(Given.class, _ -> opened(), OwnArchive.class);
    }

    private static OwnArchive opened() {
      try {
        return new OwnArchive();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
