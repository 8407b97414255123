package org.almagest.server.restriction;

import java.util.List;
import org.almagest.schema.TableName;
import org.almagest.server.restriction.RestrictionStore.StoredRule;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands the restrictions of a table on to the one that took its place. */
public final class Inheritance {
  private Inheritance() {}

  /**
   * Restricts a table as the catalogue says, within the transaction that made it anew.
   *
   * @param client on that transaction's connection
   * @param readerRole the role that users' queries run as
   * @param table its true name; the catalogue knows its columns already
   * @param sqlSchema its schema in PostgreSQL
   * @param sqlName its name in PostgreSQL
   * @throws RestrictionProblem if the new table cannot be restricted like the old one
   */
  public static void carryOver(
      JdbcClient client, String readerRole, TableName table, String sqlSchema, String sqlName) {
    RestrictionStore store = new RestrictionStore(client);
    Policies policies = new Policies(client, readerRole, sqlSchema, sqlName);
    for (StoredRule kept : store.of(table)) {
      List<String> strayed = store.strayed(kept.restriction().id());
      if (!strayed.isEmpty()) {
        throw refused(kept, "it has no such column " + String.join(", ", strayed));
      }
      apply(policies, kept);
    }
  }

  private static void apply(Policies policies, StoredRule kept) {
    try {
      policies.add(kept.restriction().id(), kept.visible());
    } catch (DataAccessException failure) {
      throw refused(kept, String.valueOf(failure.getMostSpecificCause().getMessage()));
    }
  }

  /**
   * Asks the restrictions of a table about rows that were added to it, within the same transaction.
   *
   * @param client on that transaction's connection
   * @param readerRole the role that users' queries run as
   * @param table its true name
   * @param sqlSchema its schema in PostgreSQL
   * @param sqlName its name in PostgreSQL
   * @throws RestrictionProblem if one fails on a row, as every query would from then on
   */
  public static void tryOut(
      JdbcClient client, String readerRole, TableName table, String sqlSchema, String sqlName) {
    Policies policies = new Policies(client, readerRole, sqlSchema, sqlName);
    for (StoredRule kept : new RestrictionStore(client).of(table)) {
      try {
        policies.tryOut(kept.visible());
      } catch (DataAccessException failure) {
        Restriction restriction = kept.restriction();
        throw new RestrictionProblem(
            "%s is restricted (%s), and that fails on a new row: %s"
                .formatted(
                    restriction.table(),
                    restriction.told(),
                    failure.getMostSpecificCause().getMessage()),
            failure);
      }
    }
  }

  private static RestrictionProblem refused(StoredRule kept, String why) {
    Restriction restriction = kept.restriction();
    return new RestrictionProblem(
        "%s is restricted (%s), and the new table cannot be: %s. Make it like the old one, or first lift the restriction, which shows the old rows to everybody: ./almagest restrict remove %s %d"
            .formatted(
                restriction.table(),
                restriction.told(),
                why,
                restriction.table().adql(),
                restriction.id()));
  }
}
