package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself shows of users' tables, by any SQL. */
@ExtendWith(OwnArchive.Given.class)
class TablePrivacyTest {
  private static final Owner NOBODY = new Owner.Anonymous("127.0.0.1");
  private static final int ROWS = 20_000;

  /** Positions all over the sky. */
  private static final String STARS =
      IntStream.range(0, ROWS)
          .mapToObj(n -> "%d,%.5f,%.5f".formatted(n, n * 137.508 % 360, n * 0.009 - 90))
          .collect(Collectors.joining("\n", "id,ra,dec\n", "\n"));

  private final OwnArchive archive;
  private final Owner.User ann;
  private final Owner.User bob;

  TablePrivacyTest(OwnArchive archive) {
    this.archive = archive;
    this.ann = archive.person();
    this.bob = archive.person();
  }

  @BeforeEach
  void make() throws IOException {
    archive.create(ann, "stars", STARS);
  }

  @Test
  void tapSchemaTellsOfItToItsOwnerAlone() throws SQLException {
    for (String sql :
        List.of(
            "SELECT count(*) FROM tap_schema.schemas WHERE schema_name = 'user_%s'",
            "SELECT count(*) FROM tap_schema.tables WHERE table_name = 'user_%s.stars'",
            "SELECT sign(count(*)) FROM tap_schema.columns WHERE table_name = 'user_%s.stars'")) {
      String question = sql.formatted(ann.name());
      assertThat(archive.read(ann, ann, question)).isEqualTo("1");
      assertThat(archive.read(bob, ann, question)).isEqualTo("0");
      assertThat(archive.read(NOBODY, ann, question)).isEqualTo("0");
    }
  }

  @Test
  void noSqlOfTheReaderGetsPastThePolicy() throws SQLException {
    String table = "user_" + ann.name() + ".stars";
    for (String sql :
        List.of(
            "SELECT count(*) FROM " + table + " WHERE 1 / (id - id) > 0",
            "WITH RECURSIVE r AS (SELECT id FROM %s) SELECT count(*) FROM r".formatted(table),
            "SELECT count(*) FROM (VALUES (1)) v LEFT JOIN %s ON true WHERE id IS NOT NULL"
                .formatted(table),
            "SELECT count(*) FROM pg_stats WHERE tablename = 'stars' AND schemaname = 'user_%s'"
                .formatted(ann.name()))) {
      assertThat(archive.read(bob, ann, sql)).as(sql).isEqualTo("0");
      assertThat(archive.read(NOBODY, ann, sql)).as(sql).isEqualTo("0");
    }
    assertThatThrownBy(() ->
            archive.read(
                ann, ann, "SELECT 1 FROM (SELECT lo_create(0)) x JOIN almagest.users u ON true"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> archive.read(ann, ann, "DELETE FROM " + table + " RETURNING id"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void holdsForARoleThatBelongsToTheReader() throws SQLException {
    String role = archive.database().readerRole() + "_test";
    archive
        .owner()
        .sql(
            "CREATE ROLE %s LOGIN PASSWORD 'x' IN ROLE %s"
                .formatted(role, archive.database().readerRole()))
        .update();
    try {
      String count = "SELECT count(*) FROM user_%s.stars".formatted(ann.name());
      assertThat(archive.read(ann, ann, count, role, "x")).containsExactly("" + ROWS);
      assertThat(archive.read(bob, ann, count, role, "x")).containsExactly("0");
      assertThat(archive.read(NOBODY, ann, count, role, "x")).containsExactly("0");
    } finally {
      archive.owner().sql("DROP ROLE " + role).update();
    }
  }

  @Test
  void aConeIsFoundByTheIndexAndThePolicyIsAskedOnce() throws SQLException {
    String plan =
        archive.plan(
            ann,
            """
            SELECT id FROM user_%s.stars
            WHERE spoint(radians(ra),radians("dec")) <@ scircle(spoint(radians(10.0),radians(20.0)), radians(1.0))
            """
                .formatted(ann.name()));
    assertThat(plan).contains("InitPlan").containsAnyOf("Index Scan", "Bitmap Index Scan");
    assertThat(plan).contains("spoint(radians(ra), radians(\"dec\")) <@");
    assertThat(plan.split("may_read", -1)).hasSizeLessThan(3);
  }

  @ParameterizedTest
  @CsvSource({"user, user", "user, open", "open, user"})
  void aJoinByDistanceUsesAnIndex(String left, String right) throws Exception {
    publish("open_" + ann.name());
    String sql =
        """
        SELECT a.id FROM %s_%s.stars a JOIN %s_%s.stars b
        ON spoint(radians(b.ra),radians(b."dec")) <@ scircle(spoint(radians(a.ra),radians(a."dec")),radians(0.001::float8))
        AND (spoint(radians(b.ra),radians(b."dec")) <-> spoint(radians(a.ra),radians(a."dec"))) < radians(0.001::float8)
        """
            .formatted(left, ann.name(), right, ann.name());
    assertThat(archive.plan(ann, sql))
        .containsPattern("Index Cond: \\(spoint\\(.* <@ scircle\\(spoint\\(")
        .doesNotContain("Join Filter");
  }

  private void publish(String schema) {
    String reader = archive.database().readerRole();
    for (String sql :
        List.of(
            "CREATE SCHEMA " + schema,
            "CREATE TABLE %s.stars AS SELECT * FROM user_%s.stars".formatted(schema, ann.name()),
            "CREATE INDEX ON %s.stars USING gist (spoint(radians(ra),radians(\"dec\")))"
                .formatted(schema),
            "ANALYZE %s.stars".formatted(schema),
            "GRANT USAGE ON SCHEMA %s TO %s".formatted(schema, reader),
            "GRANT SELECT ON %s.stars TO %s".formatted(schema, reader))) {
      archive.owner().sql(sql).update();
    }
  }

  @Test
  void aJoinIntoAPublicTableUsesItsIndex() throws SQLException {
    String reader = archive.database().readerRole();
    archive.owner().sql("CREATE SCHEMA sky_" + ann.name()).update();
    archive
        .owner()
        .sql(
            "CREATE TABLE sky_%s.all AS SELECT * FROM user_%s.stars, generate_series(1, 5) n"
                .formatted(ann.name(), ann.name()))
        .update();
    archive
        .owner()
        .sql(
            "CREATE INDEX ON sky_%s.all USING gist (spoint(radians(ra),radians(\"dec\")))"
                .formatted(ann.name()))
        .update();
    archive.owner().sql("ANALYZE sky_%s.all".formatted(ann.name())).update();
    archive
        .owner()
        .sql("GRANT USAGE ON SCHEMA sky_%s TO %s".formatted(ann.name(), reader))
        .update();
    archive.owner().sql("GRANT SELECT ON sky_%s.all TO %s".formatted(ann.name(), reader)).update();
    String plan =
        archive.plan(
            ann,
            """
            SELECT a.id FROM (SELECT * FROM user_%s.stars LIMIT 100) a JOIN sky_%s.all b
            ON spoint(radians(b.ra),radians(b."dec")) <@ scircle(spoint(radians(a.ra),radians(a."dec")), radians(0.001))
            """
                .formatted(ann.name(), ann.name()));
    assertThat(plan).contains("Index Scan").contains("all_spoint_idx");
  }
}
