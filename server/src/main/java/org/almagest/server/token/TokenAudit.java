package org.almagest.server.token;

import org.almagest.server.account.Identity;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/** Takes down who made and revoked which tokens; by their ids, which open nothing. Thread-safe. */
final class TokenAudit {
  private static final String MADE = "token.made";
  private static final String REVOKED = "token.revoked";

  private final AuditLog log;

  TokenAudit(AuditLog log) {
    this.log = log;
  }

  void made(String who, String from, PersonalToken token) {
    record(MADE, who, from, token.id(), "personal, scope " + Scopes.text(token.scopes()));
  }

  void revoked(@Nullable String who, String from, PersonalToken token) {
    record(REVOKED, who, from, token.id(), "personal, of " + token.user());
  }

  /** By the token endpoint. */
  void signedIn(Identity identity, String from, String grant) {
    record(
        MADE, identity.getName(), from, null, grant + ", scope " + Scopes.text(identity.scopes()));
  }

  /** Of the archive's own (JWT), or a family of them. */
  void revoked(String user, String from, String id, String note) {
    record(REVOKED, user, from, id, note);
  }

  /** A token for renewing was used again: it is in more than one hand. */
  void stolen(String user, String from, String family) {
    log.record(
        new AuditEvent(
            REVOKED, user, from, family, false, "a refresh token was used twice; all are revoked"));
  }

  private void record(
      String action, @Nullable String who, String from, @Nullable String what, String note) {
    log.record(new AuditEvent(action, who, from, what, true, note));
  }
}
