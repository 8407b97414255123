package org.almagest.it.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.almagest.it.accounts.People;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Archive;

/** Many who do the same at once. */
final class Crowd {
  private static final String TWIN =
      """
      INSERT INTO almagest.users (name, password)
      SELECT name || '_' || ?, password FROM almagest.users WHERE name = ?
      """;

  private Crowd() {}

  /** What each has got, in their order; all begin together. */
  static <T> List<T> together(int size, IntFunction<T> deed) {
    try (ExecutorService crowd = Executors.newFixedThreadPool(size)) {
      CountDownLatch all = new CountDownLatch(size);
      List<Future<T>> deeds = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int number = i;
        deeds.add(
            crowd.submit(() -> {
              all.countDown();
              all.await();
              return deed.apply(number);
            }));
      }
      return deeds.stream().map(Crowd::got).toList();
    }
  }

  private static <T> T got(Future<T> deed) {
    try {
      return deed.get();
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** So many new users with the same password. */
  static List<Person> people(Archive archive, int size) throws SQLException {
    Person first = People.newcomer(archive.deployment());
    List<Person> people = new ArrayList<>();
    try (Connection owner = archive.owner();
        PreparedStatement twin = owner.prepareStatement(TWIN)) {
      for (int i = 0; i < size; i++) {
        twin.setInt(1, i);
        twin.setString(2, first.name());
        twin.addBatch();
        people.add(new Person(first.name() + "_" + i, first.password()));
      }
      twin.executeBatch();
    }
    return people;
  }
}
