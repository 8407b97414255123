package org.almagest.server.token;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Link;
import org.almagest.server.account.NewUser;
import org.almagest.server.account.PasswordSignIn;
import org.almagest.server.account.Quota;
import org.almagest.server.account.Role;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.User;
import org.almagest.server.account.UserName;
import org.almagest.server.account.Users;
import org.almagest.server.account.Way;

/** Accounts without a database; everybody's password is {@code secret of NAME}. */
final class MemoryUsers implements Users, PasswordSignIn {
  private final Map<String, User> users = new ConcurrentHashMap<>();
  private final Map<Link, String> links = new ConcurrentHashMap<>();

  User put(String name) {
    return put(name, Role.USER, false, Instant.EPOCH);
  }

  User put(String name, Role role, boolean disabled, Instant tokensFrom) {
    User user = new User(name, null, null, role, disabled, null, Quota.USUAL, tokensFrom);
    users.put(name, user);
    return user;
  }

  @Override
  public Optional<User> find(String name) {
    return UserName.parse(name).map(users::get);
  }

  @Override
  public Optional<User> linked(Link link) {
    return Optional.ofNullable(links.get(link)).map(users::get);
  }

  @Override
  public boolean link(String name, Link link) {
    String known = links.putIfAbsent(link, name);
    return known == null || known.equals(name);
  }

  @Override
  public Optional<User> addLinked(NewUser user, Link link) {
    return users.containsKey(user.name()) || !link(user.name(), link)
        ? Optional.empty()
        : Optional.of(put(user.name()));
  }

  @Override
  public Identity check(String name, String password, String address, Way way) {
    return find(name)
        .filter(user -> password.equals("secret of " + user.name()))
        .map(user -> Identity.of(user, way))
        .orElseThrow(() -> SignInRefusedException.wrong("the name or the password is wrong"));
  }
}
