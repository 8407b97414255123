package org.almagest.server.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almagest.schema.TableName;
import org.almagest.server.embedded.Leakproof;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cone of a large restricted table is found by its index, whoever asks. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(PrivateArchive.Shared.class)
class PrivateIndexTest {
  private static final int ROWS = 200_000;
  private static final Owner EVE = new Owner.User("eve");
  private static final TableName SKY = new TableName("wide", "sky");
  private static final String CONE =
      "spoint(radians(s.ra),radians(s.\"dec\")) <@ scircle(spoint(radians(100),radians(5)),radians(1))";
  private static final String SEARCH = "SELECT s.id FROM wide.sky s WHERE " + CONE;

  private static final String MARKED =
      """
      SELECT p.oid::regprocedure::text
      FROM pg_proc p
      JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e' AND d.classid = 'pg_proc'::regclass
      JOIN pg_extension e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
      WHERE p.proleakproof AND e.extname = 'pg_sphere'
      ORDER BY p.oid::regprocedure::text COLLATE "C"
      """;

  private final PrivateArchive archive;

  PrivateIndexTest(PrivateArchive archive) {
    this.archive = archive;
  }

  @BeforeAll
  void publish() {
    archive.owner().sql("INSERT INTO almagest.users (name) VALUES ('eve')").update();
    archive.groups().add("wide", null);
    archive.groups().change("wide", Set.of("eve"), Set.of());
    archive.publishSky("wide.sky", "id,ra,dec,team\n" + rows());
    archive.restrictions().add("wide.sky", new Rule(null, null, null, null, "team"));
    archive.privateRows().connected();
  }

  /** All over the sky, a tenth of them the group's. */
  private static String rows() {
    return IntStream.range(0, ROWS)
        .mapToObj(id ->
            String.format(
                Locale.ROOT,
                "%d,%.6f,%.6f,%s%n",
                id,
                id * 137.50776405003785 % 360,
                Math.toDegrees(Math.asin(2.0 * (id + 0.5) / ROWS - 1)),
                id % 10 == 0 ? "wide" : "else"))
        .collect(Collectors.joining());
  }

  @Test
  void theClusterHasTheFunctionsMarkedThatFailOnNothing() throws SQLException {
    try (Connection owner = archive.database().owner().getConnection()) {
      assertThat(Leakproof.missing(owner)).isEmpty();
    }
    assertThat(archive.owner().sql(MARKED).query(String.class).list())
        .containsExactly(
            "dist(spoint,spoint)",
            "scircle(spoint,double precision)",
            "scircle_overlap(scircle,scircle)",
            "spoint(double precision,double precision)",
            "spoint_contained_by_circle(spoint,scircle)");
  }

  @Test
  void aConeUsesTheIndexWithAndWithoutAPass() throws SQLException {
    for (Owner caller : List.of(PrivateArchive.NOBODY, EVE)) {
      try (Connection session = ReaderSessions.open(archive)) {
        archive.privateRows().terms(caller, Set.of(SKY)).orElseThrow().hold(session);
        assertThat(ReaderSessions.plan(session, SEARCH))
            .as("plan for %s", caller)
            .contains("Index Cond: (spoint(radians(ra), radians(\"dec\")) <@ ")
            .doesNotContain("Seq Scan");
      }
    }
  }

  @Test
  void aConeFindsTheGroupsRowsForItsMembers() {
    String cone =
        "SELECT COUNT(*) FROM wide.sky WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(100, 5, 1))";
    assertThat(archive.ask(PrivateArchive.NOBODY, cone)).endsWith("\n0\n");
    assertThat(archive.ask(EVE, cone)).isEqualTo(archive.ask(EVE, cone + " AND team = 'wide'"));
    assertThat(archive.ask(EVE, cone)).doesNotEndWith("\n0\n");
  }
}
