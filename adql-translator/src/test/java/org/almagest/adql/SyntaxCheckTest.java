package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be told of a query without a table. */
class SyntaxCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT t.distance, t.\"size\" FROM public.stars AS t",
        "SELECT COUNT(*) AS count FROM t GROUP BY a ORDER BY count",
        "SELECT DISTANCE(a, b, c, d) AS distance FROM t ORDER BY distance",
        "WITH position AS (SELECT a FROM t) SELECT a FROM position",
        "SELECT gavo_anything(a, 'x') FROM t WHERE ivo_hasword(a, 'b') OR flag",
        "SELECT 1 + 1, PI()",
        "SELECT a FROM t WHERE EXISTS (SELECT 1 WHERE t.a = 1)",
        "SELECT CASE WHEN a > 1 THEN 'x' ELSE 'y' END FROM t",
        "SELECT POINT(a, b), CIRCLE(p, 1), CIRCLE('ICRS', p, 1), BOX(a, b, 1, 1), POLYGON(p, q, r) FROM t",
        "SELECT a FROM t WHERE NOT (1 = CONTAINS(p, c)) AND (a IN (1, 2) OR b IS NULL)",
        "SELECT CAST(a AS VARCHAR(3)), CAST(b AS DOUBLE PRECISION) FROM t",
        "SELECT CAST(a AS INT), CAST(a AS DOUBLE), CAST(a AS NUMERIC), CAST(a AS TEXT) FROM t",
        "SELECT time, date, size, position, zone FROM schema WHERE year = 2000 AND value > 3",
        "SELECT a FROM t JOIN u USING (date) ORDER BY section",
        "SELECT a FROM t JOIN u WHERE 1 = CONTAINS(POINT(t.a, t.b), CIRCLE(u.a, u.b, 0.1))",
        "SELECT a FROM t LEFT JOIN u, v WHERE t.a = 1",
        "SELECT a FROM t WHERE a > 10AND b < 5.5or c = 1e3AND d = 2",
        "SELECT a FROM t WHERE 1 = CONTAINS(0.00000055, energy_bounds)",
        "SELECT a FROM t WHERE flag AND NOT other",
        "SELECT p.ra FROM BestDR7..PhotoObj AS p, \"x\"..y"
      })
  void accepts(String adql) {
    assertThatCode(() -> SyntaxCheck.check(adql)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          SELECT distance FROM t ~ line 1:8: "distance" is a reserved word of ADQL; write it in double quotes: "distance"
          SELECT a FROM region ~ line 1:15: "region" is a reserved word of ADQL; write it in double quotes: "region"
          SELECT a FROM t JOIN u USING (log) ~ line 1:31: "log" is a reserved word of ADQL; write it in double quotes: "log"
          SELECT a FROM s...t ~ line 1:18: expected a name after the dot but found "."
          SELECT s..t.a FROM t ~ line 1:10: expected a name after the dot but found "."
          SELECT count FROM t ~ line 1:8: "count" is a reserved word of ADQL; write it in double quotes: "count"
          SELECT a FROM t WHERE b ~ line 1:23: a condition is needed here, not a column alone; compare it with something
          SELECT a FROM t HAVING t.b ~ line 1:24: a condition is needed here, not a column alone; compare it with something
          SELECT a FROM t JOIN u ON b ~ line 1:27: a condition is needed here, not a column alone; compare it with something
          SELECT a FROM t INNER JOIN u WHERE t.a = u.a ~ line 1:23: this JOIN has no condition; add ON ... or USING (...), or write NATURAL JOIN or CROSS JOIN
          SELECT a FROM t WHERE b > 10AN ~ line 1:27: "10AN" is not a number, and a name cannot start with a digit; if it is a name, write it in double quotes: "10AN"
          SELECT ABS(DISTINCT a) FROM t ~ line 1:8: DISTINCT is for aggregates; ABS takes values
          SELECT POINT('ICRS', a, '2') FROM t ~ line 1:8: POINT cannot take these arguments: write POINT(ra, dec)
          SELECT CIRCLE(POINT(1, 2), 3, 4) FROM t ~ line 1:8: CIRCLE cannot take these arguments: write CIRCLE(ra, dec, radius) or CIRCLE(point, radius)
          SELECT CIRCLE(BOX(1, 2, 3, 4), 5) FROM t ~ line 1:8: CIRCLE cannot take these arguments: write CIRCLE(ra, dec, radius) or CIRCLE(point, radius)
          SELECT CIRCLE(a, b, '3') FROM t ~ line 1:8: CIRCLE cannot take these arguments: write CIRCLE(ra, dec, radius) or CIRCLE(point, radius)
          SELECT BOX(p, 1, POINT(2, 3)) FROM t ~ line 1:8: BOX cannot take these arguments: write BOX(ra, dec, width, height) or BOX(point, width, height)
          SELECT POLYGON(p, q, 'r') FROM t ~ line 1:8: POLYGON cannot take these arguments: write POLYGON(ra, dec, ra, dec, ra, dec, ...)
          SELECT POLYGON(1, 2, 3, 4, 5, '6') FROM t ~ line 1:8: POLYGON cannot take these arguments: write POLYGON(ra, dec, ra, dec, ra, dec, ...)
          SELECT COORD1(CIRCLE(1, 2, 3)) FROM t ~ line 1:8: COORD1 cannot take these arguments: it takes geometries
          SELECT DISTANCE(p, CIRCLE(1, 2, 3)) FROM t ~ line 1:8: DISTANCE cannot take these arguments: write DISTANCE(ra, dec, ra, dec) or DISTANCE(point, point)
          SELECT CENTROID(COUNT(*)) FROM t ~ line 1:8: CENTROID cannot take these arguments: it takes geometries
          SELECT a FROM t WHERE 1 = CONTAINS(1.0, 2.0) ~ line 1:27: CONTAINS cannot take these arguments: it takes geometries
          SELECT CAST(a AS FLOAT) FROM t ~ line 1:18: CAST to FLOAT is not in the standard; its types are CHAR, VARCHAR, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE PRECISION, TIMESTAMP, POINT, CIRCLE and POLYGON
          SELECT a.b.c.d.e FROM t ~ line 1:8: the name of a column has at most 4 parts, not 5
          SELECT a FROM a.b.c.d ~ line 1:15: the name of a table has at most 3 parts, not 4
          SELECT a ~ line 1:8: column "a" needs a table to come from; add FROM and the table
          SELECT * ~ line 1:8: * needs a table to come from; add FROM and the table
          SELECT a > b FROM t ~ line 1:8: a value is needed here, but this is a condition
          SELECT a FROM t WHERE a + 1 ~ line 1:23: a condition is needed here; compare this with something
          SELECT a FROM t WHERE CONTAINS(p, c) ~ line 1:23: a condition is needed here; compare the value of CONTAINS with something: 1=CONTAINS(...)
          SELECT a FROM t WHERE POINT(1, 2) ~ line 1:23: a condition is needed here; compare the value of POINT with something
          SELECT COALESCE() FROM t ~ line 1:8: COALESCE takes at least 1 arguments, not 0
          SELECT ROUND(a, 1, 2) FROM t ~ line 1:8: ROUND takes 1 to 2 arguments, not 3
          SELECT CIRCLE('ICRS', 2, 3) FROM t ~ line 1:8: CIRCLE cannot take these arguments: write CIRCLE(ra, dec, radius) or CIRCLE(point, radius)
          SELECT POLYGON(1, 2, 3, 4, 5) FROM t ~ line 1:8: POLYGON cannot take these arguments: write POLYGON(ra, dec, ra, dec, ra, dec, ...)
          SELECT DISTANCE(1, 2, 3) FROM t ~ line 1:8: DISTANCE cannot take these arguments: write DISTANCE(ra, dec, ra, dec) or DISTANCE(point, point)
          SELECT IN_UNIT(a, b) FROM t ~ line 1:8: IN_UNIT takes the unit as a string: IN_UNIT(value, 'deg')
          SELECT CAST(a AS REAL(3)) FROM t ~ line 1:18: REAL has no length
          """)
  void refuses(String adql, String message) {
    assertThatThrownBy(() -> SyntaxCheck.check(adql))
        .isInstanceOf(AdqlException.class)
        .hasMessage(message);
  }

  @Test
  void refusesAFunctionThatIsNotDeclaredWhereTheDeclaredOnesAreGiven() {
    assertThatThrownBy(() -> SyntaxCheck.check("SELECT f(a) FROM t", "g"::equalsIgnoreCase))
        .hasMessage("line 1:8: function \"f\" does not exist");
  }
}
