package org.almagest.server.account;

import java.util.concurrent.atomic.AtomicInteger;
import org.almagest.server.database.Database;

/** Users for tests, each with a name of its own. */
final class People {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final Database database;
  final UserStore users;
  final UserChanges changes;
  final UserLinks links;

  People(Database database) {
    this.database = database;
    this.users = new UserStore(database.accounts());
    this.changes = new UserChanges(database.accounts());
    this.links = new UserLinks(database.accounts());
  }

  static String fresh() {
    return "somebody_" + NUMBER.incrementAndGet();
  }

  static NewUser plain(String name) {
    return new NewUser(name, null, null, Role.USER, null);
  }

  String add() {
    return users.add(plain(fresh())).orElseThrow().name();
  }
}
