package org.almagest.server.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.almagest.server.account.BearerTokens;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Link;
import org.almagest.server.account.NewUser;
import org.almagest.server.account.PasswordSignIn;
import org.almagest.server.account.Quota;
import org.almagest.server.account.Role;
import org.almagest.server.account.Scope;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.User;
import org.almagest.server.account.Users;
import org.almagest.server.account.Way;

/**
 * Accounts in memory. Passwords begin as {@code secret}; the tokens {@code read.NAME.x} and {@code
 * write.NAME.x} speak for users by those scopes.
 */
final class FakeAccounts implements Users, PasswordSignIn, BearerTokens {
  private final Map<String, User> users = new ConcurrentHashMap<>();
  private final Map<String, String> passwords = new ConcurrentHashMap<>();

  void put(String name, boolean disabled) {
    put(name, disabled, Instant.EPOCH);
  }

  void put(String name, boolean disabled, Instant tokensFrom) {
    users.put(
        name,
        new User(name, "Full " + name, null, Role.USER, disabled, null, Quota.USUAL, tokensFrom));
    passwords.putIfAbsent(name, "secret");
  }

  @Override
  public Identity check(String name, String password, String address, Way way) {
    if (name.equals("throttled")) {
      throw SignInRefusedException.tooMany("too many failures", Duration.ofSeconds(30));
    }
    if (!password.equals(passwords.get(name))) {
      throw SignInRefusedException.wrong("wrong name or password");
    }
    return find(name).map(user -> Identity.of(user, way)).orElseThrow();
  }

  @Override
  public Optional<Identity> check(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3 || !parts[2].equals("x")) {
      return Optional.empty();
    }
    Set<Scope> scopes =
        parts[0].equals("write") ? Set.of(Scope.READ, Scope.WRITE) : Set.of(Scope.READ);
    return find(parts[1]).map(user -> new Identity(user, Way.TOKEN, scopes));
  }

  Optional<String> problem(String name, String password) {
    return password.length() < 10 ? Optional.of("the password is too short") : Optional.empty();
  }

  boolean set(String name, String password) {
    return passwords.replace(name, password) != null;
  }

  @Override
  public Optional<User> find(String name) {
    return Optional.ofNullable(users.get(name));
  }

  @Override
  public Optional<User> linked(Link link) {
    return Optional.empty();
  }

  @Override
  public boolean link(String name, Link link) {
    return false;
  }

  @Override
  public Optional<User> addLinked(NewUser user, Link link) {
    return Optional.empty();
  }
}
