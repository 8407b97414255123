package org.almagest.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.Guest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes over one database know the same people, and forget them together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesSignInIT {
  private static final String QUERY = "SELECT TOP 1 designation FROM messier.objects";
  private static final String ME = "/tap-server/tap/me";

  private final Archive first = node(Deployment.fresh());
  private final Archive second = other();
  private Person alice = new Person("", "");

  private static Archive node(Deployment deployment) {
    return deployment.withJava("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC").start();
  }

  private Archive other() {
    try {
      return node(first.neighbour());
    } catch (AssertionError failure) {
      first.close();
      throw failure;
    }
  }

  @BeforeAll
  void makeAlice() {
    alice = People.newcomer(first.deployment());
  }

  @AfterAll
  void stop() {
    try {
      second.close();
    } finally {
      first.close();
    }
  }

  @Test
  void whoSignsInAtOneIsKnownToTheOtherUntilTheySignOut() {
    Guest here = alice.at(first);
    Guest there = here.movedTo(second);
    String job = here.job(QUERY);

    assertThat(there.jobs()).contains(job);
    assertThat(there.get("/tap-server/tap/async/" + job).status()).isEqualTo(200);
    assertThat(there.get(ME).ok().text()).contains(alice.name());

    here.post("/tap-server/logout").ok();

    assertStranger(there, job);
    assertStranger(here, job);
  }

  @Test
  void whoSignsOutAtTheOtherIsOutAtTheFirst() {
    Guest here = alice.at(first);
    String job = here.job(QUERY);

    here.movedTo(second).post("/data-server/logout").ok();

    assertStranger(here, job);
  }

  @Test
  void aTokenOfOneIsGoodAtTheOtherUntilItIsRevokedAnywhere() {
    Guest owner = alice.at(first);
    String job = owner.job(QUERY);
    Tokens token = Tokens.make(owner, "read");
    Guest here = Guest.of(first).bearer(token.secret());
    Guest there = Guest.of(second).bearer(token.secret());
    assertThat(there.jobs()).contains(job);
    assertThat(here.jobs()).contains(job);

    assertThat(token.revoke(owner.movedTo(second)).status()).isBetween(200, 204);

    assertRefused(here.get("/tap-server/tap/async"));
    assertRefused(there.get("/tap-server/tap/async"));
  }

  @Test
  void aTokenForAPasswordIsGoodAtBoth() {
    Guest owner = alice.at(first);
    String job = owner.job(QUERY);

    String token = Identities.webToken(Guest.of(first), alice);

    assertThat(Guest.of(second).bearer(token).jobs()).contains(job);
    assertThat(Guest.of(first).bearer(token).jobs()).contains(job);
  }

  @Test
  void whoIsShutOutIsOutAtBothAtOnce() {
    Person bob = People.newcomer(first.deployment());
    Guest here = bob.at(first);
    Guest there = here.movedTo(second);
    String job = here.job(QUERY);
    Tokens token = Tokens.make(here, "read,write");
    String webToken = Identities.webToken(Guest.of(second), bob);
    assertThat(there.jobs()).containsExactly(job);
    assertThat(Guest.of(second).bearer(token.secret()).jobs()).containsExactly(job);
    assertThat(Guest.of(second).basic(bob.name(), bob.password()).jobs()).containsExactly(job);

    People.disable(first.deployment(), bob);

    assertStranger(here, job);
    assertStranger(there, job);
    for (Archive node : new Archive[] {first, second}) {
      Guest guest = Guest.of(node);
      assertRefused(guest.bearer(token.secret()).get("/tap-server/tap/async"));
      assertRefused(guest.bearer(webToken).get("/tap-server/tap/async"));
      assertRefused(guest.basic(bob.name(), bob.password()).get("/tap-server/tap/async"));
      assertRefused(guest.login(bob.name(), bob.password()));
    }
  }

  /** Anonymous, as far as the server cares. */
  private static void assertStranger(Guest guest, String job) {
    assertThat(guest.jobs()).isEmpty();
    assertThat(guest.get("/tap-server/tap/async/" + job).status()).isEqualTo(401);
    assertThat(guest.get(ME).ok().text()).contains("\"anonymous\":true");
    assertRefused(guest.get(ME + "/tokens"));
    assertThat(guest.get("/tap-server/tap/capabilities").ok().headers().map())
        .doesNotContainKey("x-vo-authenticated");
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.headers().allValues("WWW-Authenticate")).isNotEmpty();
  }
}
