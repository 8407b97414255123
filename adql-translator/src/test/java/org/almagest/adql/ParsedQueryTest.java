package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParsedQueryTest {
  @Test
  void itTellsTheTablesOfAllParts() throws AdqlException {
    ParsedQuery query =
        ParsedQuery.of(
            "WITH w AS (SELECT * FROM one) SELECT (SELECT MAX(x) FROM a.two) FROM w, job_upload.\"job1A\" AS j"
                + " WHERE EXISTS (SELECT 1 FROM three) UNION SELECT 1 FROM (SELECT * FROM cat.a.two) AS d");

    assertThat(query.tables())
        .containsExactly(
            table(null, "one", false),
            table("a", "two", false),
            table(null, "w", false),
            table("job_upload", "job1A", true),
            table(null, "three", false));
    assertThat(query.into()).isEmpty();
  }

  @Test
  void itTellsWhereTheResultGoes() throws AdqlException {
    assertThat(into("SELECT a INTO user_joe.mine FROM t")).contains("user_joe.mine");
    assertThat(into("select top 3 a, b as c into \"Mine\" from t order by a")).contains("Mine");
    assertThat(into("WITH w AS (SELECT 1 AS a) SELECT * INTO x FROM w")).contains("x");
    assertThat(into("SELECT a INTO x FROM t UNION SELECT a FROM u")).contains("x");
    assertThat(into("SELECT 1 AS one INTO x")).contains("x");
  }

  @Test
  void intoStandsInOnePlace() {
    String place =
        "INTO stands once, after the columns of the outermost SELECT: SELECT ... INTO name FROM ...";
    assertFails("SELECT a FROM t INTO x", place);
    assertFails("SELECT a FROM (SELECT a INTO x FROM t) AS s", place);
    assertFails("SELECT a FROM t UNION SELECT a INTO x FROM u", place);
    assertFails("(SELECT a INTO x FROM t)", place);
    assertFails("WITH w AS (SELECT a INTO x FROM t) SELECT * FROM w", place);
    assertFails("SELECT a INTO x INTO y FROM t", place);
    assertFails("SELECT a INTO FROM t", "expected the name of a table of yours but found \"FROM\"");
    assertFails("SELECT a INTO c.s.x FROM t", "user_you.name");
  }

  @Test
  void theSqlKnowsNothingOfIt() throws AdqlException {
    Translator translator = new Translator();
    Translation plain =
        translator.translate("SELECT ra FROM gaia.source", GoldenCatalogue.CATALOG, 10);
    Translation kept =
        translator.translate("SELECT ra INTO x FROM gaia.source", GoldenCatalogue.CATALOG, 10);

    assertThat(kept.sql()).isEqualTo(plain.sql());
    assertThat(kept.columns()).isEqualTo(plain.columns());
    assertThat(kept.into()).contains("x");
    assertThat(plain.into()).isEmpty();
  }

  private static MentionedTable table(@Nullable String schema, String name, boolean delimited) {
    return new MentionedTable(Optional.ofNullable(schema), name, delimited);
  }

  private static Optional<String> into(String adql) throws AdqlException {
    return ParsedQuery.of(adql).into();
  }

  private static void assertFails(String adql, String message) {
    assertThatThrownBy(() -> ParsedQuery.of(adql)).as(adql).hasMessageContaining(message);
  }
}
