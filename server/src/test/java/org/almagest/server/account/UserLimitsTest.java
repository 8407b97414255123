package org.almagest.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.almagest.server.TestSettings;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class UserLimitsTest {
  private final People people;
  private final ManualClock clock = new ManualClock();
  private final UserLimits limits;

  UserLimitsTest(Database database) {
    people = new People(database);
    limits =
        new UserLimits(
            people.users,
            TestSettings.with("jobs.owner-queued", "7", "jobs.owner-bytes", "1000B").jobs(),
            clock);
  }

  @Test
  void aUsersOwnQuotaGoesBeforeTheArchives() {
    Owner ann = new Owner.User(people.add());
    assertThat(limits.queued(ann)).isEqualTo(7);
    assertThat(limits.bytes(ann)).isEqualTo(1000);

    people.changes.setQuota(((Owner.User) ann).name(), new Quota(0L, 9, null));
    clock.advance(Duration.ofSeconds(6));

    assertThat(limits.queued(ann)).isEqualTo(9);
    assertThat(limits.bytes(ann)).isZero();
  }

  @Test
  void othersHaveTheArchives() {
    assertThat(limits.bytes(new Owner.Anonymous("192.0.2.1"))).isEqualTo(1000);
    assertThat(limits.queued(new Owner.Anonymous("192.0.2.1"))).isEqualTo(7);
  }

  /** A request may have begun before its user was removed. */
  @Test
  void whoIsNotThereAnyMoreMakesNoJobs() {
    String ann = people.add();
    Owner owner = new Owner.User(ann);
    assertThat(limits.queued(owner)).isEqualTo(7);
    people.changes.remove(ann);
    clock.advance(Duration.ofSeconds(6));

    assertThatThrownBy(() -> limits.queued(owner))
        .isInstanceOfSatisfying(
            TapException.class,
            refusal -> assertThat(refusal.failure().code()).isEqualTo(ErrorCode.NOT_SIGNED_IN));
    assertThat(limits.bytes(owner)).isEqualTo(1000);
    people.users.add(People.plain(ann));
    assertThat(limits.queued(owner)).isEqualTo(7);
  }
}
