package org.almagest.server.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.almagest.server.account.Scope;

/**
 * What came of one password, and may be renewed without it.
 *
 * @param tokensFrom the user's, when the password was given
 * @param ends when a password is needed again
 */
record RefreshFamily(
    String id, String user, Set<Scope> scopes, Instant tokensFrom, Instant signedIn, Instant ends) {
  RefreshFamily {
    scopes = Set.copyOf(scopes);
  }

  static RefreshFamily of(ResultSet row, int number) throws SQLException {
    return new RefreshFamily(
        row.getString("id"),
        row.getString("user_name"),
        Scopes.known(row.getString("scopes")),
        TokenRow.instant(row, "tokens_from"),
        TokenRow.instant(row, "signed_in"),
        TokenRow.instant(row, "ends"));
  }
}
