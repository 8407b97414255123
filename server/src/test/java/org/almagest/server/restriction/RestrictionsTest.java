package org.almagest.server.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.almagest.schema.TableName;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.publish.PublishRequest.Mode;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the operator restricts, and what becomes of it. */
@ExtendWith(PrivateArchive.Shared.class)
class RestrictionsTest {
  private static final Owner ADA = new Owner.User("ada");
  private static final String ALL = "SELECT id FROM \"Rules\".obs ORDER BY id";
  private static final String ROWS =
      "id,Mag,team,ra,dec\n1,5,rules,10,10\n2,6,rules,11,10\n3,7,,12,10\n";

  private final PrivateArchive archive;

  RestrictionsTest(PrivateArchive archive) {
    this.archive = archive;
  }

  @BeforeEach
  void publish() {
    archive.owner().sql("DROP SCHEMA IF EXISTS rules CASCADE").update();
    archive.owner().sql("DELETE FROM almagest.restrictions WHERE schema_name = 'Rules'").update();
    archive.owner().sql("DELETE FROM almagest.tables WHERE schema_name = 'Rules'").update();
    archive.owner().sql("DELETE FROM almagest.groups WHERE id = 'rules'").update();
    archive.publish("Rules.obs", ROWS, Mode.CREATE);
    archive.groups().add("rules", null);
    archive.groups().change("rules", Set.of("ada"), Set.of());
  }

  @Test
  void aGroupSeesAllUntilItsMemberLeaves() {
    restrict(rule("mag > 5", null, "rules", null));
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("1");
    assertThat(ids(ADA)).isEqualTo("1 2 3");
    archive.groups().change("rules", Set.of(), Set.of("ada"));
    assertThat(ids(ADA)).isEqualTo("1");
  }

  @Test
  void everyRuleMustLetARowPass() {
    restrict(rule("id = 1", null, "rules", null));
    Restriction second = restrict(rule(null, null, null, "TEAM"));
    assertThat(ids(ADA)).isEqualTo("1 2");
    assertThat(ids(PrivateArchive.NOBODY)).isEmpty();
    archive.restrictions().remove("rules.OBS", second.id());
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("2 3");
    archive.restrictions().remove("rules.obs", null);
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("1 2 3");
    assertThat(
            archive
                .owner()
                .sql(
                    "SELECT count(*) FROM pg_policy WHERE polrelid = CAST('rules.obs' AS regclass)")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aDateThatHasComeRestrictsNothing() {
    restrict(rule(null, Instant.now().minusSeconds(60), null, null));
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("1 2 3");
    restrict(rule("id = 2", Instant.now().plus(Duration.ofDays(1)), null, null));
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("1 3");
  }

  @Test
  void conditionsAreAdql() {
    restrict(rule("1=CONTAINS(POINT(ra, dec), CIRCLE(10.5, 10, 0.8))", null, "rules", null));
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("3");
    assertRefused(rule("colour = 1", null, "rules", null), "--where: line 1:1: column \"colour\"");
    assertRefused(
        rule("id IN (SELECT id FROM \"Rules\".obs)", null, "rules", null),
        "--where: line 1:8: a condition on the rows of one table has no sub-query");
    assertRefused(rule("id = 1) OR (1 = 1", null, "rules", null), "--where: line 1:");
    assertRefused(rule("COUNT(*) > 1", null, "rules", null), "--where: line 1:");
    assertRefused(rule("team", null, "rules", null), "--where: line 1:1: a condition is needed");
  }

  @Test
  void whatIsNotThereIsRefusedBySaying() {
    assertRefused(
        rule(null, null, "nobodys", null),
        "there is no group nobodys; make it with ./almagest group add nobodys");
    assertRefused(rule(null, null, null, "crew"), "table Rules.obs has no column \"crew\"");
    assertRefused(rule(null, null, null, "mag"), "column \"Mag\" holds no text");
    assertRefused(new Rule(null, null, "team", null, null), "column \"team\" holds no dates");
    assertThatThrownBy(
            () -> archive.restrictions().add("rules.none", rule(null, null, "rules", null)))
        .hasMessage("there is no published table rules.none; write SCHEMA.TABLE as queries do");
    assertThatThrownBy(() -> archive.restrictions().remove("rules.obs", null))
        .hasMessageContaining("has no restriction");
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("1 2 3");
  }

  @Test
  void aGroupInUseStays() {
    restrict(rule(null, null, "rules", null));
    assertThatThrownBy(() -> archive.groups().remove("rules"))
        .isInstanceOf(RestrictionProblem.class)
        .hasMessageContaining("are restricted to group rules; lift that first");
    assertThatThrownBy(() -> archive.groups().change("rules", Set.of("nemo"), Set.of("ada")))
        .hasMessage("there is no user nemo; ./almagest user list shows all there are");
    assertThat(ids(ADA)).isEqualTo("1 2 3");
  }

  @Test
  void aTableInItsPlaceIsRestrictedTheSameWay() {
    restrict(rule("mag > 5", null, null, "team"));
    archive.publish("Rules.obs", "team,dec,ra,mag,id\nrules,1,1,9,11\n,1,1,1,12\n", Mode.REPLACE);
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("12");
    assertThat(ids(ADA)).isEqualTo("11 12");
    archive.publish("Rules.obs", "id,mag,team,ra,dec\n13,9,rules,1,1\n", Mode.APPEND);
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("12");
    assertThat(ids(ADA)).isEqualTo("11 12 13");
  }

  /** Else every query that comes by the row would fail, and tell of it. */
  @Test
  void aRuleThatFailsOnARowIsRefused() {
    assertRefused(
        rule("LOG10(mag - 5) > 0", null, "rules", null),
        "PostgreSQL does not take this restriction: ERROR: cannot take logarithm of zero");
    restrict(rule("LOG10(mag) > 0.75", null, "rules", null));
    String dark = "id,mag,team,ra,dec\n14,0,rules,1,1\n";
    assertThatThrownBy(() -> archive.publish("Rules.obs", dark, Mode.APPEND))
        .isInstanceOf(RestrictionProblem.class)
        .hasMessageEndingWith("fails on a new row: ERROR: cannot take logarithm of zero");
    assertThatThrownBy(() -> archive.publish("Rules.obs", dark, Mode.REPLACE))
        .isInstanceOf(RestrictionProblem.class)
        .hasMessageContaining("cannot take logarithm of zero");
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("1");
    assertThat(ids(ADA)).isEqualTo("1 2 3");
  }

  @Test
  void aTableWithoutTheColumnsIsRefused() {
    restrict(rule("mag > 5", null, null, "team"));
    assertThatThrownBy(() -> archive.publish("Rules.obs", "id,mag,ra,dec\n1,9,1,1\n", Mode.REPLACE))
        .isInstanceOf(RestrictionProblem.class)
        .hasMessageContaining("the new table cannot be: it has no such column team");
    assertThat(ids(PrivateArchive.NOBODY)).isEqualTo("1");
    assertThat(ids(ADA)).isEqualTo("1 2");
  }

  @Test
  void aViewThatWouldTellIsRefused() {
    archive.owner().sql("CREATE VIEW rules.shown AS SELECT * FROM rules.obs").update();
    archive.owner().sql("GRANT SELECT ON rules.shown TO almagest_reader").update();
    assertRefused(
        rule(null, null, "rules", null),
        "restricting Rules.obs would not keep its rows private: view rules.shown shows its rows");
    archive.owner().sql("ALTER VIEW rules.shown SET (security_invoker = true)").update();
    restrict(rule(null, null, "rules", null));
    assertThat(Leaks.find(archive.database().owner())).isEmpty();
    archive.owner().sql("ALTER VIEW rules.shown RESET (security_invoker)").update();
    assertThat(Leaks.find(archive.database().owner()))
        .singleElement()
        .asString()
        .contains("ALTER VIEW rules.shown SET (security_invoker = true)");
  }

  @Test
  void aRoleThatNoPolicyBindsIsRefused() {
    restrict(rule(null, null, "rules", null));
    archive.owner().sql("GRANT almagest TO almagest_reader").update();
    try {
      assertThat(Leaks.find(archive.database().owner()))
          .anyMatch(leak ->
              leak.startsWith("the role that runs users' queries sees all rows of rules.obs"));
      assertRefused(
          rule(null, null, null, "team"),
          "restricting Rules.obs would not keep its rows private: the role that runs users' queries");
    } finally {
      archive.owner().sql("REVOKE almagest FROM almagest_reader").update();
    }
    assertThat(Leaks.find(archive.database().owner())).isEmpty();
  }

  /** Another's hole is for doctor to tell. */
  @Test
  void aViewElsewhereIsNoReasonToRefuse() {
    archive.publish("Rules.other", ROWS, Mode.CREATE);
    archive.restrictions().add("rules.other", rule(null, null, "rules", null));
    archive.owner().sql("CREATE VIEW rules.leak AS SELECT * FROM rules.other").update();
    archive.owner().sql("GRANT SELECT ON rules.leak TO almagest_reader").update();
    restrict(rule(null, null, "rules", null));
    assertThat(ids(PrivateArchive.NOBODY)).isEmpty();
    assertThat(Leaks.find(archive.database().owner())).singleElement().asString().contains("leak");
  }

  @Test
  void aViewOnAViewIsLookedThrough() {
    archive.owner().sql("CREATE VIEW rules.near AS SELECT * FROM rules.obs").update();
    archive.owner().sql("CREATE VIEW rules.far AS SELECT * FROM rules.near").update();
    archive.owner().sql("GRANT SELECT ON rules.far TO almagest_reader").update();
    assertRefused(
        rule(null, null, "rules", null),
        "restricting Rules.obs would not keep its rows private: view rules.far shows its rows");
  }

  @Test
  void anotherNodeHearsOfIt() throws InterruptedException {
    try (AnnotationConfigApplicationContext other = archive.node()) {
      TableName obs = new TableName("Rules", "obs");
      PrivateRows known = other.getBean(PrivateRows.class);
      assertThat(known.pass(ADA, Set.of(obs))).isEmpty();
      restrict(rule(null, null, "rules", null));
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (known.pass(ADA, Set.of(obs)).isEmpty()) {
        assertThat(System.nanoTime()).as("the time to wait for the news").isLessThan(end);
        Thread.sleep(10);
      }
      assertThat(PrivateArchive.ask(other, ADA, ALL)).isEqualTo("id\n1\n2\n3\n");
      assertThat(PrivateArchive.ask(other, PrivateArchive.NOBODY, ALL)).isEqualTo("id\n");
      assertThat(known.pass(PrivateArchive.NOBODY, Set.of(obs))).isEmpty();
    }
  }

  @Test
  void everyChangeIsTakenDown() {
    archive.audited.clear();
    Restriction made = restrict(rule("mag > 5", null, "rules", null));
    archive.restrictions().remove("rules.obs", made.id());
    archive.groups().change("rules", Set.of("bea"), Set.of());
    assertThat(archive.audited)
        .extracting(AuditEvent::action, AuditEvent::what, AuditEvent::note)
        .containsExactly(
            tuple(
                "restriction.made",
                "Rules.obs",
                made.id() + ": rows where mag > 5, but for group rules"),
            tuple(
                "restriction.removed",
                "Rules.obs",
                made.id() + ": rows where mag > 5, but for group rules"),
            tuple("group.changed", "rules", "added bea"));
  }

  private static Rule rule(
      @Nullable String condition,
      @Nullable Instant until,
      @Nullable String group,
      @Nullable String groupColumn) {
    return new Rule(condition, until, null, group, groupColumn);
  }

  private Restriction restrict(Rule rule) {
    return archive.restrictions().add("rules.obs", rule);
  }

  private void assertRefused(Rule rule, String message) {
    assertThatThrownBy(() -> restrict(rule))
        .isInstanceOf(RestrictionProblem.class)
        .hasMessageStartingWith(message);
  }

  private String ids(Owner caller) {
    return archive.ask(caller, ALL).lines().skip(1).reduce((a, b) -> a + " " + b).orElse("");
  }
}
