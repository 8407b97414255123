package org.almagest.server.restriction;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.almagest.adql.AdqlException;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.TranslatedCondition;
import org.almagest.adql.Translator;
import org.almagest.schema.Catalog;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;
import org.almagest.server.audit.ConsoleAudit;
import org.almagest.server.catalog.StoredCatalog;
import org.almagest.server.database.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the operator restricts. Holds for the next statement on every node. Thread-safe.
 *
 * <p>A change waits for the queries that read the table, and others for it; after a minute it gives
 * up.
 */
public final class Restrictions {
  private static final String PATIENCE = "SET LOCAL lock_timeout = '1min'";
  private static final String LOCK_TIMED_OUT = "55P03";

  private final DataSource owner;
  private final String readerRole;
  private final Translator translator;
  private final AuditLog audit;
  private final JdbcClient client;
  private final TransactionTemplate transaction;

  /**
   * The restrictions of one archive.
   *
   * @param audit is told of every change
   */
  public Restrictions(Database database, AuditLog audit) {
    this.owner = database.owner();
    this.readerRole = database.readerRole();
    this.translator = new Translator(PgSphereVersion.parse(database.pgSphere().version()));
    this.audit = audit;
    this.client = JdbcClient.create(owner);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
  }

  /** All of them, by table. */
  public List<Restriction> list() {
    return new RestrictionStore(client)
        .all().stream().map(RestrictionStore.StoredRule::restriction).toList();
  }

  /**
   * Restricts a table from now on.
   *
   * @param name as a query would write it
   * @throws RestrictionProblem if it cannot be restricted so
   */
  public Restriction add(String name, Rule rule) {
    Table table = published(name);
    TranslatedCondition condition = condition(rule, table);
    Restriction made =
        Objects.requireNonNull(
            guarded(table, () -> transaction.execute(_ -> add(table, rule, condition))));
    note("restriction.made", made.table(), made.id() + ": " + made.told());
    return made;
  }

  private Restriction add(Table table, Rule rule, @Nullable TranslatedCondition condition) {
    client.sql(PATIENCE).update();
    refuseUnknownGroup(rule.group());
    PolicyColumns columns = new PolicyColumns(client, table);
    PolicyColumn release = columns.find(rule.releaseColumn());
    PolicyColumn group = columns.findText(rule.groupColumn());
    Set<String> used = condition == null ? Set.of() : condition.columns();
    Rule named = named(rule, release, group);
    String visible =
        PolicySql.visible(
            table.sqlName(), named, condition == null ? null : condition.sql(), release, group);
    long id =
        new RestrictionStore(client)
            .add(table.name(), named, visible, columns.all(used, release, group));
    policies(table).add(id, visible);
    Leaks.refuse(client, table);
    return new Restriction(id, table.name(), named);
  }

  /**
   * Lifts restrictions of a table.
   *
   * @param name as a query would write it
   * @param id which one; null for all
   * @return those lifted
   * @throws RestrictionProblem if there is none
   */
  public List<Restriction> remove(String name, @Nullable Long id) {
    Table table = published(name);
    List<Restriction> lifted =
        new RestrictionStore(client)
            .of(table.name()).stream()
                .map(RestrictionStore.StoredRule::restriction)
                .filter(restriction -> id == null || restriction.id() == id)
                .toList();
    if (lifted.isEmpty()) {
      throw new RestrictionProblem(
          "table %s has no restriction%s; ./almagest restrict list shows all there are"
              .formatted(table.name(), id == null ? "" : " " + id));
    }
    guarded(table, () -> transaction.execute(_ -> remove(table, lifted)));
    lifted.forEach(old -> note("restriction.removed", old.table(), old.id() + ": " + old.told()));
    return lifted;
  }

  private List<Restriction> remove(Table table, List<Restriction> lifted) {
    client.sql(PATIENCE).update();
    Policies policies = policies(table);
    RestrictionStore store = new RestrictionStore(client);
    for (Restriction restriction : lifted) {
      store.remove(restriction.id());
      policies.remove(restriction.id());
    }
    return lifted;
  }

  private Policies policies(Table table) {
    return new Policies(client, readerRole, table.sqlSchema(), table.sqlName());
  }

  private Table published(String name) {
    Catalog catalog = StoredCatalog.read(owner);
    List<Table> found =
        Stream.of(false, true)
            .map(exactly ->
                catalog.tables().filter(table -> isCalled(table, name, exactly)).toList())
            .filter(tables -> tables.size() == 1)
            .findFirst()
            .orElseThrow(() ->
                new RestrictionProblem(
                    "there is no published table %s; write SCHEMA.TABLE as queries do"
                        .formatted(name)));
    Table table = found.getFirst();
    if (table.kind() == Table.Kind.VIEW) {
      throw new RestrictionProblem(
          "%s is a view; restrict the tables that it shows".formatted(table.name()));
    }
    return table;
  }

  private static boolean isCalled(Table table, String name, boolean exactly) {
    TableName known = table.name();
    String plain = known.schema() + "." + known.table();
    return exactly
        ? known.adql().equals(name) || plain.equals(name)
        : known.adql().equalsIgnoreCase(name) || plain.equalsIgnoreCase(name);
  }

  private @Nullable TranslatedCondition condition(Rule rule, Table table) {
    String condition = rule.condition();
    try {
      return condition == null ? null : translator.condition(condition, table);
    } catch (AdqlException problem) {
      throw new RestrictionProblem("--where: " + problem.getMessage(), problem);
    }
  }

  private void refuseUnknownGroup(@Nullable String group) {
    if (group != null && !new Groups(owner, audit).exists(group)) {
      throw new RestrictionProblem(
          "there is no group %s; make it with ./almagest group add %s".formatted(group, group));
    }
  }

  /** With the names as the catalogue spells them. */
  private static Rule named(
      Rule rule, @Nullable PolicyColumn release, @Nullable PolicyColumn group) {
    return new Rule(
        rule.condition(),
        rule.publicFrom(),
        release == null ? null : release.name(),
        rule.group(),
        group == null ? null : group.name());
  }

  private static <T> T guarded(Table table, Supplier<T> change) {
    try {
      return change.get();
    } catch (DataAccessException failure) {
      boolean busy =
          failure.getMostSpecificCause() instanceof SQLException cause
              && LOCK_TIMED_OUT.equals(cause.getSQLState());
      throw new RestrictionProblem(
          busy
              ? "table %s is being read without a pause for a minute; try again, or end the jobs that read it"
                  .formatted(table.name())
              : "PostgreSQL does not take this restriction: "
                  + failure.getMostSpecificCause().getMessage(),
          failure);
    }
  }

  private void note(String action, TableName table, String what) {
    audit.record(
        new AuditEvent(action, ConsoleAudit.who(), ConsoleAudit.ADDRESS, table.adql(), true, what));
  }
}
