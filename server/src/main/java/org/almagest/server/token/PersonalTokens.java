package org.almagest.server.token;

import java.time.Clock;
import java.util.Optional;
import org.almagest.server.account.BearerTokens;
import org.almagest.server.account.Identity;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.User;
import org.almagest.server.account.Users;
import org.almagest.server.account.Way;

/** Lets in who brings a token that its owner made. Thread-safe. */
final class PersonalTokens implements BearerTokens {
  private final PersonalTokenStore tokens;
  private final Users users;
  private final Clock clock;

  PersonalTokens(PersonalTokenStore tokens, Users users, Clock clock) {
    this.tokens = tokens;
    this.users = users;
    this.clock = clock;
  }

  @Override
  public Optional<Identity> check(String token) {
    if (!OpaqueToken.isMeant(OpaqueToken.Kind.PERSONAL, token)) {
      return Optional.empty();
    }
    PersonalToken known = good(token).orElseThrow(PersonalTokens::refused);
    User user = openUser(known).orElseThrow(PersonalTokens::refused);
    tokens.touch(known);
    return Optional.of(new Identity(user, Way.TOKEN, known.scopes(), known.expires()));
  }

  /** What is known of a token that opens something at this moment; empty for all else. */
  Optional<PersonalToken> usable(String token) {
    return good(token).filter(known -> openUser(known).isPresent());
  }

  private Optional<PersonalToken> good(String token) {
    return OpaqueToken.parse(OpaqueToken.Kind.PERSONAL, token)
        .flatMap(tokens::find)
        .filter(known -> known.isGood(clock.instant()));
  }

  private Optional<User> openUser(PersonalToken known) {
    return users.find(known.user()).filter(user -> user.isOpen(clock.instant()));
  }

  private static SignInRefusedException refused() {
    return SignInRefusedException.wrong(
        "the token is not known, or it has expired or been revoked; make a new one");
  }
}
