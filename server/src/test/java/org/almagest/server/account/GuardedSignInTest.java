package org.almagest.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.settings.SignInSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestCluster.class)
class GuardedSignInTest {
  private static final String HERE = "192.0.2.1";
  private static final String THERE = "198.51.100.7";
  private static final String SECRET = "correct horse";
  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final People people;
  private final JdbcClient client;
  private final ManualClock clock = new ManualClock();
  private final CountingEncoder encoder = new CountingEncoder();
  private final List<AuditEvent> audit = new CopyOnWriteArrayList<>();
  private final AtomicInteger pauses = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong();
  private final Budget budget = new Budget(2, nanos::get);
  private final GuardedSignIn signIn;

  GuardedSignInTest(Database database) {
    people = new People(database);
    client = JdbcClient.create(database.accounts());
    signIn = signIn(new Credentials(database.accounts()));
  }

  private GuardedSignIn signIn(Credentials credentials) {
    GuardedSignIn.Guards guards =
        new GuardedSignIn.Guards(
            new Attempts(new SignInSettings.Attempts(3, 20, 5, WITHIN), clock),
            new RecentPasswords(clock),
            budget,
            new Turnstile(2, budget),
            pauses::incrementAndGet);
    SignInRecord record = new SignInRecord(credentials, audit::add, clock);
    return new GuardedSignIn(credentials, encoder, guards, record, clock);
  }

  private String withPassword() {
    String name = people.add();
    setPassword(name, SECRET);
    return name;
  }

  private void setPassword(String name, String password) {
    client
        .sql("UPDATE almagest.users SET password = :password WHERE name = :name")
        .param("password", encoder.encode(password))
        .param("name", name)
        .update();
  }

  @Test
  void whoHasTheNameAndThePasswordGetsIn() {
    String ann = withPassword();

    Identity identity = signIn.check(ann.toUpperCase(Locale.ROOT), SECRET, HERE, Way.BASIC);

    assertThat(identity.getName()).isEqualTo(ann);
    assertThat(identity.way()).isEqualTo(Way.BASIC);
    assertThat(identity.scopes()).containsExactlyInAnyOrder(Scope.values());
    assertThat(audit).containsExactly(new AuditEvent("sign-in", ann, HERE, null, true, "BASIC"));
    assertThat(people.changes.list())
        .filteredOn(entry -> entry.user().name().equals(ann))
        .allSatisfy(entry -> assertThat(entry.signedIn()).isNotNull());
  }

  @Test
  void allOthersAreToldTheSameAndHashedAsWell() {
    String ann = withPassword();
    String none = people.add();
    String shut = withPassword();
    people.changes.setDisabled(shut, true);

    wrong(ann, "wrong horse");
    wrong("nobody_here", SECRET);
    wrong("not a name!", SECRET);
    wrong(none, SECRET);
    wrong(shut, SECRET);

    assertThat(encoder.compared).hasValue(5);
    assertThat(audit)
        .extracting(AuditEvent::note)
        .containsExactly(
            "wrong password",
            "no such account",
            "not a login name",
            "account without a password",
            "account disabled or expired");
    assertThat(audit.get(2).who()).isNull();
  }

  @Test
  void whatNoPasswordCanBeIsNotHashed() {
    String ann = withPassword();

    wrong(ann, "");
    wrong(ann, "x".repeat(1001));

    assertThat(encoder.compared).hasValue(0);
  }

  @Test
  void aPasswordSentWithEachRequestIsHashedOnce() {
    String ann = withPassword();
    for (int i = 0; i < 100; i++) {
      assertThat(signIn.check(ann, SECRET, HERE, Way.BASIC).getName()).isEqualTo(ann);
    }

    assertThat(encoder.compared).hasValue(1);
    assertThat(audit).hasSize(1);
  }

  @Test
  void aChangedPasswordCountsAtOnce() {
    String ann = withPassword();
    signIn.check(ann, SECRET, HERE, Way.BASIC);

    setPassword(ann, "another horse");

    wrong(ann, SECRET);
    assertThat(signIn.check(ann, "another horse", HERE, Way.BASIC).getName()).isEqualTo(ann);
  }

  @Test
  void aShutAccountIsShutAtOnce() {
    String ann = withPassword();
    signIn.check(ann, SECRET, HERE, Way.BASIC);

    people.changes.setDisabled(ann, true);

    wrong(ann, SECRET);
  }

  @Test
  void whoFailsTooOftenIsTurnedAwayWithoutHashing() {
    String ann = withPassword();
    for (int i = 0; i < 3; i++) {
      wrong(ann, "wrong horse");
    }

    tooMany(ann, SECRET, HERE, WITHIN);

    assertThat(encoder.compared).hasValue(3);
    assertThat(pauses).hasValue(1);
    clock.advance(WITHIN);
    assertThat(signIn.check(ann, SECRET, HERE, Way.SESSION).getName()).isEqualTo(ann);
  }

  @Test
  void aRunningClientGoesOnWhileANeighbourGuesses() {
    String ann = withPassword();
    signIn.check(ann, SECRET, HERE, Way.BASIC);
    for (int i = 0; i < 3; i++) {
      wrong(ann, "wrong horse");
    }
    tooMany(ann, "wrong horse", HERE, WITHIN);

    assertThat(signIn.check(ann, SECRET, HERE, Way.BASIC).getName()).isEqualTo(ann);
  }

  @Test
  void anAttackFromASiteDoesNotKeepOutWhoWasThereBefore() {
    String ann = withPassword();
    String bob = withPassword();
    signIn.check(ann, SECRET, HERE, Way.SESSION);
    clock.advance(Duration.ofMinutes(6));
    for (int i = 0; i < 5; i++) {
      wrong("guess_" + i, SECRET);
    }

    tooMany(bob, SECRET, HERE, WITHIN);
    assertThat(signIn.check(ann, SECRET, HERE, Way.SESSION).getName()).isEqualTo(ann);
    assertThat(signIn.check(bob, SECRET, THERE, Way.SESSION).getName()).isEqualTo(bob);
  }

  @Test
  void anAttackFromEverywhereDoesNotKeepOutWhoWasThereBefore() {
    String ann = withPassword();
    signIn.check(ann, SECRET, HERE, Way.SESSION);
    clock.advance(Duration.ofMinutes(6));
    for (int i = 0; i < 20; i++) {
      String site = "203.0.113." + i;
      assertThatThrownBy(() -> signIn.check(ann, "wrong horse", site, Way.BASIC))
          .isInstanceOf(SignInRefusedException.class);
    }
    budget.spent(Duration.ofHours(1).toNanos());

    tooMany(ann, SECRET, THERE, WITHIN);
    assertThat(signIn.check(ann, SECRET, HERE, Way.SESSION).getName()).isEqualTo(ann);
  }

  @Test
  void strangersWaitForTheBudgetAndNotForLong() {
    String ann = withPassword();
    budget.spent(Duration.ofHours(1).toNanos());

    assertThatThrownBy(() -> signIn.check(ann, SECRET, HERE, Way.BASIC))
        .hasMessage("too many people sign in at this moment; try again in 3 s");
    assertThat(encoder.compared).hasValue(0);
  }

  @Test
  void aFloodCostsNoMoreHashesThanTheLimit() throws Exception {
    String ann = withPassword();
    List<Future<?>> flood = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
      for (int i = 0; i < 2000; i++) {
        String name = i % 2 == 0 ? ann : "guess_" + i;
        flood.add(threads.submit(() -> refused(name)));
      }
      assertThat(signIn.check(ann, SECRET, THERE, Way.SESSION).getName()).isEqualTo(ann);
      for (Future<?> attempt : flood) {
        attempt.get();
      }
    }

    // Those of the flood that were not turned away, and the one that was right.
    assertThat(encoder.compared.get()).isLessThanOrEqualTo(5 + 1);
  }

  private void refused(String name) {
    assertThatThrownBy(() -> signIn.check(name, "wrong horse", HERE, Way.BASIC))
        .isInstanceOf(SignInRefusedException.class);
  }

  private void wrong(String name, String password) {
    assertThatThrownBy(() -> signIn.check(name, password, HERE, Way.BASIC))
        .isInstanceOfSatisfying(
            SignInRefusedException.class,
            refusal -> assertThat(refusal.failure().code()).isEqualTo(ErrorCode.NOT_SIGNED_IN))
        .hasMessage("the login name or the password is wrong");
  }

  private void tooMany(String name, String password, String address, Duration retryAfter) {
    assertThatThrownBy(() -> signIn.check(name, password, address, Way.BASIC))
        .isInstanceOfSatisfying(
            SignInRefusedException.class,
            refusal ->
                assertThat(refusal.failure())
                    .isEqualTo(
                        new TapFailure.Overload(
                            ErrorCode.TOO_MANY,
                            "too many attempts to sign in have failed; try again in 10 minutes",
                            retryAfter)));
  }
}
