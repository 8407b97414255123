package org.almagest.server.certificate;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almagest.server.account.Link;
import org.almagest.server.account.NewUser;
import org.almagest.server.account.Quota;
import org.almagest.server.account.Role;
import org.almagest.server.account.User;
import org.almagest.server.account.Users;

/** Users whom links lead to, and how often somebody has asked. */
final class LinkedUsers implements Users {
  private final Map<Link, String> links = new HashMap<>();
  private final Set<String> disabled = new HashSet<>();
  private int asked;

  void put(Link link, String name) {
    links.put(link, name);
  }

  void disable(String name) {
    disabled.add(name);
  }

  int asked() {
    return asked;
  }

  @Override
  public Optional<User> find(String name) {
    return links.containsValue(name) ? Optional.of(user(name)) : Optional.empty();
  }

  @Override
  public Optional<User> linked(Link link) {
    asked++;
    return Optional.ofNullable(links.get(link)).map(this::user);
  }

  @Override
  public boolean link(String name, Link link) {
    throw new UnsupportedOperationException("nobody is linked here");
  }

  @Override
  public Optional<User> addLinked(NewUser user, Link link) {
    throw new UnsupportedOperationException("nobody is added here");
  }

  private User user(String name) {
    return new User(
        name, null, null, Role.USER, disabled.contains(name), null, Quota.USUAL, Instant.EPOCH);
  }
}
