package org.almagest.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.server.jobs.PostgresJobStore;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.JobStore.Doomed;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class UserChangesTest {
  private final Database database;
  private final People people;

  UserChangesTest(Database database) {
    this.database = database;
    this.people = new People(database);
  }

  @Test
  void shuttingAnAccountVoidsItsTokens() {
    String ann = people.add();
    Instant before = people.users.find(ann).orElseThrow().tokensFrom();

    assertThat(people.changes.setDisabled(ann, true)).isTrue();

    User shut = people.users.find(ann).orElseThrow();
    assertThat(shut.isOpen(Instant.now())).isFalse();
    assertThat(shut.tokensFrom()).isAfter(before);
    assertThat(people.changes.setDisabled(ann, false)).isTrue();
    assertThat(people.users.find(ann).orElseThrow().tokensFrom()).isEqualTo(shut.tokensFrom());
    assertThat(people.changes.setDisabled("nobody_here", true)).isFalse();
  }

  @Test
  void aNewPasswordVoidsTokensAndIsHashed() {
    String ann = people.add();
    Instant before = people.users.find(ann).orElseThrow().tokensFrom();
    PasswordChange passwords = new PasswordChange(database.accounts(), new PasswordRule(10));

    assertThat(passwords.set(ann, "correct horse")).isTrue();
    assertThat(passwords.set("nobody_here", "correct horse")).isFalse();
    assertThatThrownBy(() -> passwords.set(ann, "short"))
        .hasMessage("a password has at least 10 characters");

    assertThat(people.users.find(ann).orElseThrow().tokensFrom()).isAfter(before);
    String stored = new Credentials(database.accounts()).find(ann, "x").orElseThrow().password();
    assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(Passwords.argon2().matches("correct horse", stored)).isTrue();
  }

  @Test
  void whatIsKnownOfAUserIsChanged() {
    String ann = people.add();
    Instant expires = Instant.parse("2100-01-01T00:00:00Z");

    people.changes.describe(new NewUser(ann, "Ann", "a@example.org", Role.OPERATOR, expires));
    people.changes.setQuota(ann, new Quota(5L, 6, 7L));

    User changed = people.users.find(ann).orElseThrow();
    assertThat(changed.fullName()).isEqualTo("Ann");
    assertThat(changed.role()).isEqualTo(Role.OPERATOR);
    assertThat(changed.quota()).isEqualTo(new Quota(5L, 6, 7L));
    assertThat(people.changes.list())
        .filteredOn(entry -> entry.user().name().equals(ann))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.user()).isEqualTo(changed);
          assertThat(entry.hasPassword()).isFalse();
          assertThat(entry.signedIn()).isNull();
        });
  }

  @Test
  void whoGoesTakesTheirJobsAlong() {
    String ann = people.add();
    PostgresJobStore jobs = new PostgresJobStore(database.jobs(), database.engine());
    Job theirs = jobs.create(job(ann), "quick");
    Job others = jobs.create(job(people.add()), "quick");

    assertThat(people.changes.remove(ann)).isEqualTo(OptionalInt.of(1));

    assertThat(people.users.find(ann)).isEmpty();
    assertThat(jobs.find(theirs.id())).isEmpty();
    assertThat(jobs.doomed(0, 1000)).contains(new Doomed(theirs.id(), false));
    assertThat(jobs.find(others.id())).isPresent();
    assertThat(people.changes.remove(ann)).isEmpty();
    jobs.erase(theirs.id());
    assertThat(jobs.doom(others.id())).isTrue();
    jobs.erase(others.id());
  }

  @Test
  void whoComesNextByTheNameGetsNoJobsOfTheFirst() {
    String ann = People.fresh();
    PostgresJobStore jobs = new PostgresJobStore(database.jobs(), database.engine());
    Job left = jobs.create(job(ann), "quick");

    people.users.add(People.plain(ann));
    Job own = jobs.create(job(ann), "quick");
    assertThat(people.users.add(People.plain(ann))).isEmpty();

    assertThat(jobs.find(left.id())).isEmpty();
    assertThat(jobs.find(own.id())).isPresent();
    jobs.erase(left.id());
    assertThat(jobs.doom(own.id())).isTrue();
    jobs.erase(own.id());
  }

  private static NewJob job(String owner) {
    return new NewJob(
        JobId.next(Instant.now()),
        new Owner.User(owner),
        new Job.Labels(Optional.empty(), Optional.empty(), Optional.empty()),
        List.of(),
        false,
        Duration.ofMinutes(1),
        Optional.empty(),
        Optional.empty(),
        true);
  }
}
