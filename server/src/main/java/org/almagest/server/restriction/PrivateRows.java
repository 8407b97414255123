package org.almagest.server.restriction;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almagest.schema.TableName;
import org.almagest.server.database.Database;
import org.almagest.server.database.Listener;
import org.almagest.uws.Owner;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which tables have private rows, kept in memory and looked up again when the database says
 * that they changed. Whoever comes before the news reads without a pass, and sees too little for a
 * moment, never too much. Thread-safe.
 */
@Component
public class PrivateRows implements Listener.Heard, InitializingBean, DisposableBean {
  private static final String TABLES =
      """
      SELECT DISTINCT schema_name AS "schema", table_name AS "table"
      FROM almagest.restricted_relations
      WHERE table_name IS NOT NULL
      """;
  private static final String KEY = "SELECT key FROM almagest.pass_keys ORDER BY id DESC LIMIT 1";

  /** How the schemas of users begin. */
  private static final String OWN = "user_";

  private static final Set<String> PERSONAL = Set.of("TAP_SCHEMA", "JOB_UPLOAD");

  private final JdbcClient client;
  private final Listener listener;
  private volatile Known known;

  /**
   * @param tables those with private rows, and views on them
   * @param key of the passes
   */
  private record Known(Set<TableName> tables, PassKey key) {}

  PrivateRows(Database database) {
    client = JdbcClient.create(database.owner());
    listener = new Listener(database.address(), "almagest_restrictions", this);
    known = load();
  }

  /** Whether any of the tables has private rows. */
  public boolean isIn(Set<TableName> tables) {
    return !Collections.disjoint(known.tables(), tables);
  }

  /**
   * On which terms a query of {@code caller} reads {@code tables}; empty if all of them are the
   * same to everybody.
   */
  public Optional<Terms> terms(Owner caller, Set<TableName> tables) {
    boolean restricted = isIn(tables);
    Optional<Pass> pass = pass(caller, tables);
    return restricted || pass.isPresent()
        ? Optional.of(new Terms(pass, restricted))
        : Optional.empty();
  }

  /** What it needs to see what is not for everybody; empty if it needs nothing. */
  Optional<Pass> pass(Owner caller, Set<TableName> tables) {
    return switch (caller) {
      case Owner.User(String name) when isIn(tables) || isPersonal(tables) ->
          Optional.of(new Pass(known.key(), name));
      case Owner.User _, Owner.Anonymous _ -> Optional.empty();
    };
  }

  /** Whether the caller's own tables are among them, or what tells of them. */
  private static boolean isPersonal(Set<TableName> tables) {
    return tables.stream()
        .map(TableName::schema)
        .anyMatch(schema -> schema.startsWith(OWN) || PERSONAL.contains(schema));
  }

  @Override
  public void afterPropertiesSet() {
    listener.start();
  }

  @Override
  public void destroy() {
    listener.close();
  }

  @Override
  public void connected() {
    reload();
  }

  @Override
  public void told(List<String> messages) {
    reload();
  }

  /** One at a time: what was read first must not be kept last. */
  private synchronized void reload() {
    known = load();
  }

  private Known load() {
    List<TableName> tables =
        client
            .sql(TABLES)
            .query((row, _) -> new TableName(row.getString("schema"), row.getString("table")))
            .list();
    return new Known(Set.copyOf(tables), new PassKey(client.sql(KEY).query(byte[].class).single()));
  }
}
