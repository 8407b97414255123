package org.almagest.server.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almagest.schema.TableName;
import org.almagest.server.publish.PublishRequest.Mode;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Queries that fail if a certain row is there with a certain value: they do for whoever sees the
 * row, and for nobody else, or each would tell a bit of it.
 */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(PrivateArchive.Shared.class)
class HiddenValuesTest {
  private static final int ROWS = 4000;
  private static final String HIDDEN = "777";

  /** Computed only when a row asks for it. */
  private static final String FAILS = "(SELECT MIN(id) / (MIN(id) - MIN(id)) FROM secrets.numbers)";

  /** Of a circle that pgSphere refuses if a row is the hidden one. */
  private static final String RADIUS = "CASE WHEN p.mag = 777 THEN 95 ELSE 0.01 END";

  private static final String COUNT = "SELECT COUNT(*) FROM secrets.obs AS p WHERE ";

  private static final List<String> QUESTIONS =
      List.of(
          COUNT + "1 / (id - %h) < 2",
          COUNT + "CASE WHEN id = %h THEN %f ELSE 1 END > 0",
          COUNT
              + "CASE WHEN id = %h THEN 1 / (SELECT MIN(id) - MIN(id) FROM secrets.numbers) ELSE 1 END > 0",
          COUNT + "CASE id WHEN %h THEN %f ELSE 1 END > 0",
          COUNT + "CASE WHEN mag > 776.5 AND id = %h THEN %f ELSE 1 END > 0",
          COUNT + "CASE WHEN name = 'star%h' THEN %f ELSE 1 END > 0",
          COUNT + "CASE WHEN flag = TRUE THEN %f ELSE 1 END > 0",
          COUNT + "COALESCE(NULLIF(id, %h), %f) > 0",
          COUNT + "id <> %h OR %f > 0",
          COUNT + "NOT (id = %h AND %f > 0)",
          COUNT + "mag < %h OR mag > %h OR %f > 0",
          COUNT
              + "CASE WHEN id = %h THEN CASE WHEN EXISTS (SELECT 1 FROM secrets.numbers AS n WHERE 1 / (n.id - n.id) > 0) THEN 1 ELSE 0 END ELSE 1 END > 0",
          COUNT
              + "CASE WHEN id = %h AND id IN (SELECT 1 / (n.id - n.id) FROM secrets.numbers AS n) THEN 0 ELSE 1 END > 0",
          COUNT
              + "1 = CONTAINS(POINT(ra, dec), CIRCLE(77.7, 10.5, 5)) AND CASE WHEN id = %h THEN %f ELSE 1 END > 0",
          COUNT + "id BETWEEN 770 AND 780 AND CASE WHEN mag = %h THEN %f ELSE 1 END > 0",
          "SELECT COUNT(*) FROM secrets.numbers AS n JOIN secrets.obs AS p ON n.id = p.id AND CASE WHEN p.mag = %h THEN %f ELSE 1 END > 0",
          "SELECT COUNT(*) FROM secrets.numbers AS n LEFT JOIN secrets.obs AS p ON n.id = p.id AND CASE WHEN p.mag = %h THEN %f ELSE 1 END > 0",
          "SELECT COUNT(*) FROM secrets.numbers AS n WHERE EXISTS (SELECT 1 FROM secrets.obs AS p WHERE p.id = n.id AND CASE WHEN p.mag = %h THEN %f ELSE 1 END > 0)",
          "SELECT COUNT(*) FROM (SELECT id FROM secrets.obs) AS p WHERE CASE WHEN p.id = %h THEN %f ELSE 1 END > 0",
          "WITH u AS (SELECT TOP 1 id, 1E-300 * 1E-23 AS tiny FROM secrets.numbers WHERE id = %h) SELECT COUNT(*) FROM u JOIN secrets.obs AS p ON p.id = u.id WHERE CASE WHEN p.mag = %h THEN RADIANS(u.tiny) ELSE 1 END > 0",
          COUNT + "1 = CONTAINS(POINT(10.0, 10.5), CIRCLE(ra, dec, %r))",
          COUNT
              + "1 = CONTAINS(POINT(ra, dec), CIRCLE(77.0, 10.5, 3)) AND 1 = CONTAINS(POINT(10.0, 10.5), CIRCLE(ra, dec, %r))",
          "SELECT COUNT(*) FROM secrets.obs AS p JOIN secrets.places AS n ON 1 = CONTAINS(POINT(n.ra, n.dec), CIRCLE(p.ra, p.dec, %r))",
          "SELECT COUNT(*) FROM secrets.places AS n JOIN secrets.obs AS p ON 1 = CONTAINS(POINT(p.ra, p.dec), CIRCLE(n.ra, n.dec, %r))",
          "SELECT COUNT(*) FROM secrets.places AS n JOIN secrets.obs AS p ON 1 = CONTAINS(POINT(n.ra, n.dec), CIRCLE(p.ra, p.dec, 0.5)) AND 1 = CONTAINS(POINT(n.ra, n.dec), CIRCLE(p.ra, p.dec, %r))",
          "SELECT COUNT(*) FROM secrets.places AS n LEFT JOIN secrets.obs AS p ON 1 = CONTAINS(POINT(n.ra, n.dec), CIRCLE(p.ra, p.dec, %r))",
          "SELECT COUNT(*) FROM secrets.obs AS p JOIN secrets.obs AS q ON 1 = CONTAINS(POINT(q.ra, q.dec), CIRCLE(p.ra, p.dec, %r))");

  private final PrivateArchive archive;

  HiddenValuesTest(PrivateArchive archive) {
    this.archive = archive;
  }

  private static final Owner KEEPER = new Owner.User("cyd");

  private static final List<Owner> OTHERS =
      List.of(PrivateArchive.NOBODY, new Owner.User("ada"), new Owner.User("bea"));

  static Stream<Arguments> questions() {
    return OTHERS.stream()
        .flatMap(other -> QUESTIONS.stream().map(question -> Arguments.of(other, question)));
  }

  @BeforeAll
  void publish() {
    StringBuilder numbers = new StringBuilder("id\n");
    StringBuilder rows = new StringBuilder("id,ra,dec,mag,kind,release,team,name,flag\n");
    for (int id = 1; id <= ROWS; id++) {
      boolean hidden = HIDDEN.equals(String.valueOf(id));
      numbers.append(id).append('\n');
      rows.append(
          "%d,%.1f,10.5,%d,%s,2999-01-01T00:00:00,%s,star%d,%s%n"
              .formatted(
                  id,
                  id % 3600 / 10.0,
                  id,
                  hidden ? "science" : "calib",
                  hidden ? "keepers" : "finders",
                  id,
                  hidden));
    }
    archive.publish("secrets.numbers", numbers.toString(), Mode.CREATE);
    archive.publish("secrets.places", places(), Mode.CREATE);
    indexPosition("secrets.places");
    archive.publish("secrets.obs", rows.toString(), Mode.CREATE);
    archive.owner().sql("CREATE INDEX ON secrets.obs (id)").update();
    indexPosition("secrets.obs");
    archive.owner().sql("ANALYZE secrets.obs").update();
    archive.groups().add("keepers", null);
    archive.groups().add("finders", null);
    archive.groups().change("keepers", Set.of("cyd"), Set.of());
    archive.groups().change("finders", Set.of("bea"), Set.of());
    archive
        .restrictions()
        .add("secrets.obs", new Rule("kind = 'science'", null, "release", null, "team"));
    archive.privateRows().connected(); // Not a moment later.
  }

  private static String places() {
    StringBuilder places = new StringBuilder("ra,dec\n");
    for (int place = 0; place < 3600; place++) {
      places.append("%.1f,10.5%n".formatted(place / 10.0));
    }
    return places.toString();
  }

  private void indexPosition(String table) {
    archive
        .owner()
        .sql(
            "CREATE INDEX ON %s USING gist (spoint(radians(ra), radians(\"dec\")))"
                .formatted(table))
        .update();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("questions")
  void nobodyElseHearsOfIt(Owner other, String question) {
    assertThat(archive.ask(other, written(question))).matches("[A-Za-z_0-9]+\n[0-9]+\n");
  }

  @ParameterizedTest
  @MethodSource("asked")
  void whoSeesTheRowDoes(String question) {
    assertThatThrownBy(() -> archive.ask(KEEPER, written(question)))
        .hasMessageMatching("(?s).*(division by zero|out of range|radius of a circle).*");
  }

  static List<String> asked() {
    return QUESTIONS;
  }

  private static String written(String question) {
    return question.replace("%f", FAILS).replace("%r", RADIUS).replace("%h", HIDDEN);
  }

  /** What keeps conditions behind the policies must not keep them from the indexes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "public.spoint(radians(ra), radians(\"dec\")) OPERATOR(public.<@) public.scircle(public.spoint(radians(77.7), radians(10.5)), radians(0.5))",
        "id = 12"
      })
  void indexesAreAskedAsEver(String condition) throws SQLException {
    for (Owner caller : List.of(PrivateArchive.NOBODY, KEEPER)) {
      try (Connection session = archive.database().reader().getConnection()) {
        session.setAutoCommit(false);
        Set<TableName> tables = Set.of(new TableName("secrets", "obs"));
        archive.privateRows().terms(caller, tables).orElseThrow().hold(session);
        assertThat(plan(session, "SELECT * FROM secrets.obs WHERE " + condition))
            .contains("Index Cond");
        session.rollback();
      }
    }
  }

  private static String plan(Connection session, String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
