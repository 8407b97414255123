package org.almagest.adql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.FromItem.DerivedTable;
import org.almagest.adql.syntax.FromItem.Join;
import org.almagest.adql.syntax.FromItem.JoinKind;
import org.almagest.adql.syntax.FromItem.NamedTable;
import org.almagest.adql.syntax.QueryBody.Select;
import org.almagest.adql.syntax.QueryBody.SetOperation;
import org.almagest.adql.syntax.QueryBody.SetOperator;
import org.almagest.adql.syntax.SelectItem.Computed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  /** Operators bind as ADQL-19, ADQL-26, ADQL-27 say: the left spelling has the right structure. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          a + b * c            ~ a + (b * c)
          a - b - c            ~ (a - b) - c
          a / b * c            ~ (a / b) * c
          -a * b               ~ (-a) * b
          -a[1]                ~ -(a[1])
          a || b || 'c'        ~ (a || b) || 'c'
          a + b < c * d        ~ (a + b) < (c * d)
          a = 1 OR b = 2 AND c = 3 ~ a = 1 OR (b = 2 AND c = 3)
          NOT a = 1 AND b = 2  ~ (NOT (a = 1)) AND (b = 2)
          NOT a IS NULL        ~ NOT (a IS NULL)
          a BETWEEN 1 AND 2 AND b = 3 ~ (a BETWEEN 1 AND 2) AND (b = 3)
          a BETWEEN b+1 AND c-1 ~ a BETWEEN (b + 1) AND (c - 1)
          a NOT LIKE b || '%'  ~ a NOT LIKE (b || '%')
          1=CONTAINS(p, c)     ~ (1) = (CONTAINS(p, c))
          a != b               ~ a <> b
          COUNT(ALL a)         ~ COUNT(a)
          """)
  void bindsAsWithTheseParentheses(String bare, String parenthesized) throws AdqlException {
    assertThat(structure("SELECT " + bare + " FROM t"))
        .isEqualTo(structure("SELECT " + parenthesized + " FROM t"));
  }

  /** Parentheses around conditions and around values need no guess (ADQL-19). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a = 1 OR b = 2) AND c = 3",
        "(a + b) * c > 2",
        "((a)) = (((b + 1)))",
        "a IN (1, b + 2, 'c')",
        "a NOT IN (SELECT x FROM u)",
        "a IN ((SELECT x FROM u), 2)",
        "a IN ((SELECT x FROM u) UNION (SELECT y FROM v))",
        "EXISTS (SELECT * FROM u) AND NOT EXISTS (SELECT 1)",
        "(SELECT MAX(x) FROM u) > ((SELECT 1) + 2)",
        "a ILIKE 'M%' OR a IS NOT NULL OR b IS NOT TRUE",
        "CASE WHEN a = 1 THEN 'x' WHEN b = 2 THEN 'y' ELSE 'z' END = 'x'",
        "CASE a + 1 WHEN 1 THEN 2 END IS NULL",
        "CAST(a AS DOUBLE PRECISION) < CAST('12 3' AS POINT)",
        "CAST(a AS CHAR(3)) = CAST(b AS CHARACTER VARYING(4))",
        "COALESCE(a, NULL, 3) = gaia.f(x, LOWER(y)) + PI()",
        "a = TRUE AND b[1][i + 1] = 2",
        "LEFT(name, 2) = 'HD'",
        "user = 1 AND t.select = 2 AND order.x = 3",
        "size > 1 AND distance < 2 AND value = level"
      })
  void acceptsConditionsOfAllKinds(String condition) throws AdqlException {
    String query = "SELECT a FROM t WHERE " + condition;
    assertThat(structure(AdqlWriter.write(Parser.parse(query)))).isEqualTo(structure(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT *",
        "SELECT 1;",
        "select all(a+b)X from b",
        "SELECT DISTINCT TOP 0 t.*, s.t.*, * FROM s.t",
        "SELECT a AS count, b \"B\", c d FROM public.t AS distance, size s",
        "SELECT a FROM t AS select WHERE a = 1",
        "SELECT limit FROM limit limit",
        "SELECT a\u00A0FROM\u3000t -- comment",
        "\uFEFFSELECT--x\r\n1\rFROM\tt--",
        "SELECT a FROM (t JOIN (u CROSS JOIN v) USING (x)) NATURAL LEFT OUTER JOIN w, z",
        "SELECT a FROM ((SELECT 1) UNION (SELECT 2)) AS q",
        "SELECT a FROM ((SELECT 1) AS q JOIN t ON 1 = 1)",
        "SELECT a FROM t GROUP BY a, b + 1 HAVING COUNT(*) > 1 ORDER BY 1 DESC, b ASC, c OFFSET 3",
        "(SELECT a FROM t ORDER BY a OFFSET 1) UNION ALL SELECT TOP 2 b FROM u ORDER BY 1",
        "WITH a AS (SELECT 1), b AS (SELECT * FROM a) SELECT * FROM b EXCEPT SELECT 2"
      })
  void acceptsQueriesOfAllKinds(String query) throws AdqlException {
    assertThat(structure(AdqlWriter.write(Parser.parse(query)))).isEqualTo(structure(query));
  }

  /** FEA-6. */
  @Test
  void intersectBindsTighterThanUnion() throws AdqlException {
    SetOperation union = (SetOperation) body("SELECT 1 UNION ALL SELECT 2 INTERSECT SELECT 3");
    assertThat(union.operator()).isEqualTo(SetOperator.UNION);
    assertThat(union.all()).isTrue();
    assertThat(((SetOperation) union.right()).operator()).isEqualTo(SetOperator.INTERSECT);
  }

  @Test
  void setOperatorsGoLeftToRight() throws AdqlException {
    SetOperation except = (SetOperation) body("SELECT 1 UNION SELECT 2 EXCEPT SELECT 3");
    assertThat(except.operator()).isEqualTo(SetOperator.EXCEPT);
    assertThat(except.left()).isInstanceOf(SetOperation.class);
  }

  /** FEA-7. */
  @Test
  void orderAndOffsetBelongToTheWholeQuery() throws AdqlException {
    Query query = Parser.parse("SELECT 1 UNION SELECT 2 ORDER BY 1 DESC OFFSET 7").query();
    assertThat(query.body()).isInstanceOf(SetOperation.class);
    assertThat(query.orderBy().getFirst().direction()).isEqualTo(Query.Direction.DESCENDING);
    assertThat(query.offset()).extracting(Query.Count::value).isEqualTo(7L);
  }

  /** The grammar lets any join go without its condition; a following one belongs to the inner. */
  @Test
  void joinsMayLackTheirCondition() throws AdqlException {
    Select select = select("SELECT * FROM a LEFT JOIN b JOIN c ON b.x = c.x WHERE a.x = b.x");
    Join left = (Join) select.from().getFirst();
    assertThat(left.kind()).isEqualTo(JoinKind.LEFT);
    assertThat(left.condition()).isEqualTo(new FromItem.JoinCondition.None());
    assertThat(((Join) left.right()).condition()).isInstanceOf(FromItem.JoinCondition.On.class);
  }

  /** ADQL-17. */
  @Test
  void joinsLeanLeft() throws AdqlException {
    Select select =
        select("SELECT * FROM a FULL JOIN b USING (x) NATURAL RIGHT OUTER JOIN c CROSS JOIN d");
    Join cross = (Join) select.from().getFirst();
    Join right = (Join) cross.left();
    Join full = (Join) right.left();
    assertThat(cross.kind()).isEqualTo(JoinKind.CROSS);
    assertThat(cross.condition()).isEqualTo(new FromItem.JoinCondition.None());
    assertThat(right.kind()).isEqualTo(JoinKind.RIGHT);
    assertThat(right.condition()).isEqualTo(new FromItem.JoinCondition.Natural());
    assertThat(full.kind()).isEqualTo(JoinKind.FULL);
    assertThat(full.left()).isInstanceOf(NamedTable.class);
  }

  /** ADQL-5, ADQL-8: doubled quotes. */
  @Test
  void undoesDoubledQuotes() throws AdqlException {
    Select select = select("SELECT 'it''s' AS \"a \"\"b\"\"\" FROM t");
    Computed item = (Computed) select.items().getFirst();
    assertThat(item.alias()).extracting(Identifier::text).isEqualTo("a \"b\"");
    assertThat(item.expression())
        .isEqualTo(new Expression.StringLiteral("it's", new Span(7, 7, 1, 8)));
  }

  /** ADQL-9. */
  @ParameterizedTest
  @ValueSource(strings = {"12", "12.", ".5", "12.3", "1E5", "1.2E-3", "1.e+7", "10e3"})
  void readsNumbersAsWritten(String number) throws AdqlException {
    Computed item = (Computed) select("SELECT " + number + "/x FROM t").items().getFirst();
    Expression.Binary division = (Expression.Binary) item.expression();
    assertThat(division.left()).isInstanceOf(Expression.NumberLiteral.class);
    assertThat(((Expression.NumberLiteral) division.left()).text()).isEqualTo(number);
  }

  /** ADQL-11: what looks like a comment inside of quotes is text. */
  @Test
  void readsCommentMarksInsideQuotesAsText() throws AdqlException {
    Computed item = (Computed) select("SELECT '--x' \"--y\" FROM t").items().getFirst();
    assertThat(((Expression.StringLiteral) item.expression()).value()).isEqualTo("--x");
  }

  /** A parenthesis may hold a query, an expression or a join that starts with a query. */
  @Test
  void tellsDerivedTablesFromJoinsInParentheses() throws AdqlException {
    assertThat(select("SELECT * FROM ((SELECT 1) EXCEPT SELECT 2) q").from().getFirst())
        .isInstanceOf(DerivedTable.class);
    assertThat(select("SELECT * FROM ((SELECT 1) q CROSS JOIN t)").from().getFirst())
        .isInstanceOf(Join.class);
  }

  /** CAST targets with their lengths (FEA-8). */
  @Test
  void readsTypesInUpperCase() throws AdqlException {
    Computed item = (Computed) select("SELECT cast(a as varChar ( 12 ))").items().getFirst();
    TypeName type = ((Expression.Cast) item.expression()).type();
    assertThat(type.name()).isEqualTo("VARCHAR");
    assertThat(type.length()).isEqualTo(12);
  }

  private static Select select(String adql) throws AdqlException {
    return (Select) body(adql);
  }

  private static QueryBody body(String adql) throws AdqlException {
    return Parser.parse(adql).query().body();
  }

  private static Object structure(String adql) throws AdqlException {
    return WithoutSpans.of(Parser.parse(adql));
  }
}
