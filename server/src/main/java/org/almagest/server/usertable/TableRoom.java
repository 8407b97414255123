package org.almagest.server.usertable;

import org.almagest.server.account.User;
import org.almagest.server.account.Users;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.TableTarget;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much room users have for tables, and have taken up. Thread-safe. */
final class TableRoom {
  private static final String USED =
      """
      SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)
      FROM pg_class c
      WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = :schema)
        AND c.relkind IN ('r', 'm')
      """;

  private final Users users;
  private final long usual;
  private final OwnCounts most;

  /**
   * @param limits what one may keep who has no limit of their own
   */
  TableRoom(Users users, Settings.Tables limits) {
    this.users = users;
    this.usual = limits.ownerBytes().toBytes();
    this.most = OwnCounts.most(limits);
  }

  /**
   * Whether {@code owner} has no more tables and columns than they may, as seen by {@code client}.
   *
   * @throws TapException if they have
   */
  void requireCounts(JdbcClient client, Owner.User owner) {
    OwnCounts.of(client, owner).require(most);
  }

  /** What {@code owner} uses as seen by {@code client}, and may. */
  TableUse of(JdbcClient client, Owner.User owner) {
    User user =
        users
            .find(owner.name())
            .orElseThrow(() ->
                TapException.of(
                    ErrorCode.NOT_SIGNED_IN,
                    "your account is not there any more; please ask the operator"));
    Long own = user.quota().tableBytes();
    long used =
        client
            .sql(USED)
            .param("schema", TableTarget.schemaOf(owner.name()))
            .query(Long.class)
            .single();
    return new TableUse(used, own == null ? usual : own);
  }

  /** Whether the owner keeps no more than they may. */
  static boolean fits(TableUse use) {
    return use.limit() == 0 || use.used() <= use.limit();
  }

  /**
   * Whether that much may be used.
   *
   * @param more bytes beyond {@code use} that are asked for; 0 if they are in it already
   * @throws TapException if not
   */
  static void require(TableUse use, long more) {
    if (use.limit() == 0 || use.used() + more <= use.limit()) {
      return;
    }
    throw TapException.of(
        ErrorCode.TOO_LARGE,
        "your tables may take up %,d bytes in the database; with this they would take up %s%,d; delete some, or ask the operator for more"
            .formatted(use.limit(), more > 0 ? "at least " : "", use.used() + more));
  }
}
