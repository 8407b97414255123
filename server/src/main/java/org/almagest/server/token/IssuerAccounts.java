package org.almagest.server.token;

import java.time.Clock;
import java.util.Optional;
import org.almagest.server.account.Link;
import org.almagest.server.account.NewUser;
import org.almagest.server.account.Role;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.User;
import org.almagest.server.account.UserName;
import org.almagest.server.account.Users;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;
import org.almagest.server.settings.SignInSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** Which account a subject of an issuer has. Thread-safe. */
final class IssuerAccounts {
  private final Users users;
  private final AuditLog audit;
  private final Clock clock;

  IssuerAccounts(Users users, AuditLog audit, Clock clock) {
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Whose token this is. An account that is there already is never given to a subject by its name:
   * names of issuers are not names of the archive.
   *
   * @param jwt checked
   * @throws SignInRefusedException if it is nobody's, or the account is closed
   */
  User of(Jwt jwt, SignInSettings.Issuer rule) {
    Link.Subject subject =
        new Link.Subject(rule.uri().toString(), OwnClaims.text(jwt, JwtClaimNames.SUB));
    User user =
        users
            .linked(subject)
            .or(() -> rule.newUsers() ? added(jwt, rule, subject) : Optional.empty())
            .orElseThrow(() -> unknown(subject));
    if (!user.isOpen(clock.instant())) {
      throw SignInRefusedException.wrong(
          "the account of this token is closed; please ask the operator of the archive");
    }
    return user;
  }

  /** One at a time: clients begin with several requests at once. */
  private synchronized Optional<User> added(
      Jwt jwt, SignInSettings.Issuer rule, Link.Subject subject) {
    return users
        .linked(subject)
        .or(() ->
            Optional.ofNullable(jwt.getClaimAsString(rule.nameClaim()))
                .flatMap(UserName::parse)
                .flatMap(name -> users.addLinked(newUser(name, jwt), subject))
                .map(user -> tell(user, subject)))
        // another node was quicker
        .or(() -> users.linked(subject));
  }

  private static NewUser newUser(String name, Jwt jwt) {
    return new NewUser(
        name, jwt.getClaimAsString("name"), jwt.getClaimAsString("email"), Role.USER, null);
  }

  private User tell(User user, Link.Subject subject) {
    audit.record(
        new AuditEvent(
            "user.added",
            user.name(),
            subject.issuer(),
            user.name(),
            true,
            "by a token of the issuer"));
    return user;
  }

  private static SignInRefusedException unknown(Link.Subject subject) {
    return SignInRefusedException.wrong(
        "the token is valid but belongs to no account here; the operator can link it: ./almagest user"
            + " link NAME --issuer %s --subject %s"
                .formatted(quoted(subject.issuer()), quoted(subject.subject())));
  }

  /** As a shell reads it: whoever made up the subject must not make up commands. */
  private static String quoted(String text) {
    String visible = text.replaceAll("\\p{Cntrl}", "?");
    return visible.matches("[\\w.:/@-]+") ? visible : "'" + visible.replace("'", "'\\''") + "'";
  }
}
