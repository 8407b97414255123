package org.almagest.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class UserStoreTest {
  private final People people;
  private final UserStore users;

  UserStoreTest(Database database) {
    people = new People(database);
    users = people.users;
  }

  @Test
  void whoWasAddedIsFoundInAnyCase() {
    Instant expires = Instant.parse("2100-01-01T00:00:00Z");
    String name = People.fresh();
    User made =
        users
            .add(
                new NewUser(
                    name.toUpperCase(Locale.ROOT),
                    "Ann Other",
                    "ann@example.org",
                    Role.OPERATOR,
                    expires))
            .orElseThrow();

    assertThat(made.name()).isEqualTo(name);
    assertThat(users.find(" " + name.toUpperCase(Locale.ROOT))).contains(made);
    assertThat(made.fullName()).isEqualTo("Ann Other");
    assertThat(made.role()).isEqualTo(Role.OPERATOR);
    assertThat(made.expires()).isEqualTo(expires);
    assertThat(made.quota()).isEqualTo(Quota.USUAL);
    assertThat(made.disabled()).isFalse();
  }

  @Test
  void aNameIsTakenOnce() {
    String name = people.add();

    assertThat(users.add(People.plain(name))).isEmpty();
    assertThatThrownBy(() -> users.add(People.plain("1st")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(UserName.RULE);
    assertThat(users.find("no such name!")).isEmpty();
  }

  @Test
  void aLinkLeadsToOneUserAndStaysTheirs() {
    String ann = people.add();
    String bob = people.add();
    Link link = new Link.Subject("https://issuer.example.org/" + ann, "42");

    assertThat(users.linked(link)).isEmpty();
    assertThat(users.link("nobody_here", link)).isFalse();
    assertThat(users.link(ann, link)).isTrue();
    assertThat(users.link(ann, link)).isTrue();
    assertThat(users.link(bob, link)).isFalse();
    assertThat(users.linked(link).orElseThrow().name()).isEqualTo(ann);
    assertThat(people.links.remove(bob, link)).isFalse();
    assertThat(people.links.remove(ann, link)).isTrue();
    assertThat(users.link(bob, link)).isTrue();
  }

  @Test
  void anAccountAndItsLinkAreMadeTogetherOrNotAtAll() {
    String ann = People.fresh();
    String bob = People.fresh();
    Link link = new Link.Subject("https://issuer.example.org/" + ann, "42");

    User made = users.addLinked(People.plain(ann), link).orElseThrow();

    assertThat(users.linked(link)).contains(made);
    assertThat(users.addLinked(People.plain(bob), link)).isEmpty();
    assertThat(users.find(bob)).isEmpty();
    Link other = new Link.Subject("https://issuer.example.org/" + ann, "43");
    assertThat(users.addLinked(People.plain(ann), other)).isEmpty();
    assertThat(users.linked(other)).isEmpty();
  }

  @Test
  void allKindsOfLinksAreKept() {
    String ann = people.add();
    Link certificate = new Link.Certificate("%064x".formatted(ann.hashCode() & 0xffff));
    Link name = new Link.DistinguishedName("CN=" + ann);

    assertThat(users.link(ann, certificate)).isTrue();
    assertThat(users.link(ann, name)).isTrue();

    assertThat(people.links.of(ann)).containsExactlyInAnyOrder(certificate, name);
  }
}
