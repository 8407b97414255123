package org.almagest.server.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * However a query comes at a table, it yields what it would if the table held nothing but the rows
 * that its caller may see: each form is asked of the table, and of one that was made of these rows.
 */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(PrivateArchive.Shared.class)
class QueryFormsTest {
  private static final String HEADER = "id,ra,dec,mag,kind,release,team\n";

  /** Each with a mark of who sees it: everybody, alpha and beta. */
  private static final List<String> ROWS =
      List.of(
          "1,10.0,10.0,5,science,2001-01-01T00:00:00,alpha|.ab",
          "2,10.1,10.0,6,science,2999-01-01T00:00:00,alpha|a",
          "3,10.0,10.1,7,science,2999-01-01T00:00:00,beta|b",
          "4,10.1,10.1,8,calib,2999-01-01T00:00:00,beta|.ab",
          "5,50.0,10.0,9,science,,alpha|a",
          "6,50.1,10.0,5,science,,|",
          "7,50.0,10.1,6,calib,,|.ab",
          "8,90.0,80.0,7,science,2001-06-01T00:00:00,|.ab",
          "9,90.1,80.0,0,science,,gamma|");

  private static final List<String> FORMS =
      List.of(
          "SELECT * FROM %s ORDER BY id",
          "SELECT COUNT(*), MAX(id), SUM(mag), AVG(ra) FROM %s",
          "SELECT COUNT(DISTINCT team) FROM %s",
          "SELECT DISTINCT kind, team FROM %s ORDER BY kind, team",
          "SELECT team, COUNT(*) AS n FROM %s GROUP BY team HAVING COUNT(*) > 1 ORDER BY team",
          "SELECT a.id, b.id AS other FROM %s AS a JOIN %s AS b ON a.mag = b.mag ORDER BY a.id, other",
          "SELECT a.id, b.id AS other FROM %s AS a, %s AS b WHERE a.id < b.id ORDER BY a.id, other",
          "SELECT o.id, p.mag FROM forms.ids AS o LEFT JOIN %s AS p ON p.id = o.id ORDER BY o.id",
          "SELECT o.id, p.mag FROM %s AS p RIGHT JOIN forms.ids AS o ON p.id = o.id ORDER BY o.id",
          "SELECT o.id, p.id AS other FROM forms.ids AS o FULL OUTER JOIN %s AS p ON p.id = o.id + 4 ORDER BY o.id, other",
          "SELECT id, mag FROM forms.ids NATURAL JOIN %s ORDER BY id",
          "SELECT id FROM forms.ids JOIN %s USING (id) ORDER BY id",
          "SELECT s.id FROM (SELECT id FROM %s WHERE mag > 4) AS s ORDER BY s.id",
          "SELECT id FROM forms.ids WHERE id IN (SELECT id FROM %s) ORDER BY id",
          "SELECT id FROM forms.ids WHERE id NOT IN (SELECT id FROM %s) ORDER BY id",
          "SELECT id FROM forms.ids AS o WHERE EXISTS (SELECT 1 FROM %s AS p WHERE p.id = o.id) ORDER BY id",
          "SELECT id FROM forms.ids AS o WHERE NOT EXISTS (SELECT 1 FROM %s AS p WHERE p.id = o.id) ORDER BY id",
          "SELECT id, (SELECT COUNT(*) FROM %s AS p WHERE p.mag = o.id) AS n FROM forms.ids AS o ORDER BY id",
          "SELECT id FROM %s AS p WHERE mag = (SELECT MAX(mag) FROM %s) ORDER BY id",
          "SELECT id FROM %s UNION SELECT id FROM forms.ids ORDER BY 1",
          "SELECT id FROM forms.ids EXCEPT SELECT id FROM %s ORDER BY 1",
          "SELECT id FROM forms.ids INTERSECT SELECT id FROM %s ORDER BY 1",
          "SELECT id FROM %s UNION ALL SELECT id FROM %s ORDER BY 1",
          "WITH p AS (SELECT id, mag FROM %s) SELECT id FROM p WHERE mag > 4 ORDER BY id",
          "WITH p AS (SELECT id, mag FROM %s) SELECT a.id FROM p AS a JOIN p AS b ON a.mag = b.mag ORDER BY a.id",
          "WITH p AS (SELECT TOP 3 id FROM %s ORDER BY id DESC) SELECT id FROM p ORDER BY id",
          "SELECT TOP 2 id FROM %s ORDER BY id OFFSET 1",
          "SELECT id, RANK() OVER (PARTITION BY kind ORDER BY mag, id) AS place FROM %s ORDER BY id",
          "SELECT id, CASE WHEN mag > 6 THEN 1 ELSE 0 END AS faint FROM %s ORDER BY id",
          "SELECT id FROM %s WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(10.05, 10.05, 1)) ORDER BY id",
          "SELECT id FROM %s WHERE 1=CONTAINS(POINT(ra, dec), POLYGON(9, 9, 11, 9, 11, 11, 9, 11)) ORDER BY id",
          "SELECT id FROM %s WHERE DISTANCE(POINT(ra, dec), POINT(50, 10)) < 1 ORDER BY id",
          "SELECT TOP 3 id FROM %s ORDER BY DISTANCE(POINT(ra, dec), POINT(50, 10)), id",
          "SELECT a.id, b.id AS other FROM %s AS a JOIN %s AS b ON 1=CONTAINS(POINT(a.ra, a.dec), CIRCLE(b.ra, b.dec, 0.5)) WHERE a.id <> b.id ORDER BY a.id, other",
          "SELECT id FROM %s WHERE team LIKE 'al%%' ORDER BY id",
          "SELECT id FROM %s WHERE release IS NULL ORDER BY id");

  private final PrivateArchive archive;

  QueryFormsTest(PrivateArchive archive) {
    this.archive = archive;
  }

  /**
   * Somebody, and the table of all that they may see.
   *
   * @param mark of the rows, empty for nobody
   */
  record Reader(String name, Owner caller, String mark) {
    String sees() {
      return "forms.sees_" + name;
    }
  }

  private static final List<Reader> READERS =
      List.of(
          new Reader("anonymous", PrivateArchive.NOBODY, "."),
          new Reader("stranger", new Owner.User("ada"), "."),
          new Reader("unknown", new Owner.User("nobody_of_this_name"), "."),
          new Reader("alpha", new Owner.User("bea"), "a"),
          new Reader("beta", new Owner.User("cyd"), "b"));

  static Stream<Arguments> questions() {
    return READERS.stream()
        .flatMap(reader -> FORMS.stream().map(form -> Arguments.of(reader, form)));
  }

  @BeforeAll
  void publish() {
    archive.publish("forms.ids", "id\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", Mode.CREATE);
    archive.publish("forms.obs", HEADER + rows(""), Mode.CREATE);
    for (Reader reader : READERS) {
      archive.publish(reader.sees(), HEADER + rows(reader.mark()), Mode.CREATE);
    }
    archive.groups().add("alpha", "The first team");
    archive.groups().add("beta", null);
    archive.groups().change("alpha", Set.of("BEA"), Set.of());
    archive.groups().change("beta", Set.of("cyd"), Set.of());
    archive
        .restrictions()
        .add("forms.obs", new Rule("kind = 'science'", null, "release", null, "team"));
  }

  /** Those who may see all see the mark of all; the table itself holds every row. */
  private static String rows(String mark) {
    return ROWS.stream()
        .filter(row -> row.substring(row.indexOf('|')).contains(mark))
        .map(row -> row.substring(0, row.indexOf('|')))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("questions")
  void yieldsWhatTheCallerMaySee(Reader reader, String form) {
    assertThat(ask(reader, form, "forms.obs")).isEqualTo(ask(reader, form, reader.sees()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readers")
  void noPrivateRowIsComputedWith(Reader reader) {
    String hidden = reader.mark().equals("a") ? "3" : reader.mark().equals("b") ? "2" : "5";
    String query = "SELECT COUNT(*) FROM forms.obs WHERE 1 / (id - %s) < 2".formatted(hidden);
    assertThat(archive.ask(reader.caller(), query)).doesNotContain("division");
  }

  /**
   * Whether a query fails must not depend on what is hidden: {@code radians} refuses what is as
   * small as this, and PostgreSQL likes to test it early.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT COUNT(*) FROM forms.obs WHERE RADIANS(CASE WHEN id = 3 THEN 1e-300 * 1e-23 ELSE ra END) > 0",
        "SELECT COUNT(*) FROM forms.obs WHERE RADIANS(CASE id WHEN 3 THEN 1e-300 * 1e-23 ELSE ra END) > 0",
        "SELECT COUNT(*) FROM forms.obs WHERE RADIANS(LEAST(ra, CASE WHEN id = 3 THEN 1e-300 * 1e-23 ELSE ra END)) > 0",
        "SELECT COUNT(*) FROM forms.obs WHERE 1=CONTAINS(POINT(CASE WHEN id = 3 THEN (SELECT MIN(1e-300 * 1e-23) FROM forms.ids) ELSE ra END, dec), CIRCLE(10, 10, 1))",
        "SELECT COUNT(*) FROM (SELECT id, CASE WHEN id = 3 THEN 1e-300 * 1e-23 ELSE ra END AS x FROM forms.obs) AS s WHERE RADIANS(x) > 0",
        "SELECT COUNT(*) FROM (SELECT TOP 1 1e-300 * 1e-23 AS x, 3 AS k FROM forms.ids) AS p JOIN forms.obs AS h ON h.id = p.k AND DISTANCE(POINT(p.x, h.dec), POINT(10, 10)) < 1"
      })
  void failsForNobodyBecauseOfAHiddenRow(String query) {
    for (Reader reader : List.of(READERS.getFirst(), READERS.get(1))) {
      assertThat(archive.ask(reader.caller(), query)).isEqualTo(ask(reader, query));
    }
    assertThatThrownBy(() -> archive.ask(new Owner.User("cyd"), query))
        .hasMessageContaining("underflow");
  }

  private String ask(Reader reader, String query) {
    return archive.ask(reader.caller(), query.replace("forms.obs", reader.sees()));
  }

  static List<Reader> readers() {
    return READERS;
  }

  private String ask(Reader reader, String form, String table) {
    return archive.ask(reader.caller(), form.replace("%s", table).replace("%%", "%"));
  }
}
