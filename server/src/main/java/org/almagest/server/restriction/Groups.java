package org.almagest.server.restriction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;
import org.almagest.server.audit.ConsoleAudit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who belongs together. A change holds for the next statement on every node. Thread-safe.
 *
 * <p>A group that a user owns is called by the owner's name, a dot and a name: no user can make a
 * group that an operator's restriction might name.
 */
public final class Groups {
  private static final String LIST =
      """
      SELECT g.id, g.title,
        array_to_string(ARRAY(
          SELECT m.user_name FROM almagest.group_members m WHERE m.group_id = g.id ORDER BY 1), ', ') AS members
      FROM almagest.groups g
      ORDER BY g.id
      """;
  private static final String EXISTS = "SELECT count(*) FROM almagest.groups WHERE id = :id";
  private static final String NEW =
      "INSERT INTO almagest.groups (id, title) VALUES (:id, :title) ON CONFLICT DO NOTHING";
  private static final String REMOVE = "DELETE FROM almagest.groups WHERE id = :id";
  private static final String USED =
      "SELECT DISTINCT schema_name || '.' || table_name FROM almagest.restrictions WHERE group_id = :id ORDER BY 1";
  private static final String JOIN =
      """
      INSERT INTO almagest.group_members (group_id, user_name)
      SELECT :id, name FROM almagest.users WHERE name = :user
      ON CONFLICT (group_id, user_name) DO UPDATE SET added = almagest.group_members.added
      """;
  private static final String LEAVE =
      "DELETE FROM almagest.group_members WHERE group_id = :id AND user_name = :user";

  private final JdbcClient client;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  /**
   * The groups of one archive.
   *
   * @param owner connections as the service's role
   * @param audit is told of every change
   */
  public Groups(DataSource owner, AuditLog audit) {
    this.client = JdbcClient.create(owner);
    this.audit = audit;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
  }

  /**
   * A group.
   *
   * @param title for people, null if none
   * @param members login names, with commas between
   */
  public record Group(String id, @Nullable String title, String members) {}

  /** All groups, by name. */
  public List<Group> list() {
    return client
        .sql(LIST)
        .query((row, _) ->
            new Group(row.getString("id"), row.getString("title"), row.getString("members")))
        .list();
  }

  /** Whether there is a group of exactly this name. */
  public boolean exists(String id) {
    return client.sql(EXISTS).param("id", id).query(Long.class).single() > 0;
  }

  /**
   * Makes a group of the operator's, with nobody in it.
   *
   * @throws RestrictionProblem if there is one of that name, or none can be called so
   */
  public void add(String id, @Nullable String title) {
    try {
      if (client.sql(NEW).param("id", id).param("title", title).update() == 0) {
        throw new RestrictionProblem("there is a group %s already".formatted(id));
      }
    } catch (DataIntegrityViolationException refused) {
      throw new RestrictionProblem(
          "no group can be called \"%s\"; a name has 1 to 100 printing characters".formatted(id),
          refused);
    }
    note(id, "made");
  }

  /**
   * Removes a group, and everybody from it.
   *
   * @throws RestrictionProblem if there is none, or a restriction names it
   */
  public void remove(String id) {
    List<String> tables =
        client.sql(USED).param("id", id).query((row, _) -> row.getString(1)).list();
    if (!tables.isEmpty()) {
      throw new RestrictionProblem(
          "rows of %s are restricted to group %s; lift that first: ./almagest restrict remove %s"
              .formatted(String.join(", ", tables), id, tables.getFirst()));
    }
    if (client.sql(REMOVE).param("id", id).update() == 0) {
      throw absent(id);
    }
    note(id, "removed");
  }

  /**
   * Changes who belongs to a group; all or nothing.
   *
   * @param joining login names, in any case
   * @param leaving the same
   * @throws RestrictionProblem if there is no such group, or nobody of such a name
   */
  public void change(String id, Set<String> joining, Set<String> leaving) {
    if (!exists(id)) {
      throw absent(id);
    }
    transaction.executeWithoutResult(_ -> {
      folded(joining).forEach(user -> join(id, user));
      folded(leaving).forEach(user -> leave(id, user));
    });
    folded(joining).forEach(user -> note(id, "added " + user));
    folded(leaving).forEach(user -> note(id, "removed " + user));
  }

  private void join(String id, String user) {
    if (client.sql(JOIN).param("id", id).param("user", user).update() == 0) {
      throw new RestrictionProblem(
          "there is no user %s; ./almagest user list shows all there are".formatted(user));
    }
  }

  private void leave(String id, String user) {
    if (client.sql(LEAVE).param("id", id).param("user", user).update() == 0) {
      throw new RestrictionProblem("%s is not in group %s".formatted(user, id));
    }
  }

  private static Set<String> folded(Set<String> names) {
    Set<String> folded = new TreeSet<>();
    names.forEach(name -> folded.add(name.strip().toLowerCase(Locale.ROOT)));
    return folded;
  }

  private static RestrictionProblem absent(String id) {
    return new RestrictionProblem(
        "there is no group %s; ./almagest group list shows all there are".formatted(id));
  }

  private void note(String id, String what) {
    audit.record(
        new AuditEvent("group.changed", ConsoleAudit.who(), ConsoleAudit.ADDRESS, id, true, what));
  }
}
