package org.almagest.adql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.almagest.adql.AdqlException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too deep or too long is refused with a message; the stack never overflows. */
class LimitsTest {
  private static final int MANY = 100_000;
  private static final long USUAL_STACK = 1024L * 1024;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT ~ (              ~ 1 ~ )
          SELECT ~ f(             ~ 1 ~ )
          SELECT ~ '- '           ~ 1 ~ ''
          SELECT ~ 'NOT '         ~ 1 ~ ''
          SELECT ~ a[             ~ 1 ~ ]
          SELECT ~ 'CASE WHEN 1=' ~ 1 ~ ' THEN 1 END'
          SELECT ~ CAST(          ~ 1 ~ ' AS REAL)'
          SELECT ~ (SELECT        ~ 1 ~ )
          SELECT 1 WHERE ~ '1 IN ('      ~ 1 ~ )
          SELECT 1 WHERE ~ '1 IN (SELECT ' ~ 1 ~ )
          SELECT 1 WHERE ~ 'EXISTS (SELECT 1 WHERE '  ~ 1=1 ~ )
          SELECT * FROM ~ (       ~ t ~ )
          SELECT * FROM ~ '(SELECT * FROM ' ~ t ~ ') AS q'
          '' ~ (                  ~ SELECT 1 ~ )
          """)
  void refusesDeepNesting(String start, String open, String core, String close) throws Exception {
    int allowed = TokenStream.MAX_NESTING - 1;
    String sober = start + " " + open.repeat(allowed) + core + close.repeat(allowed);
    onUsualStack(() -> walkByRecursion(sober));
    for (String closing : new String[] {"", close.repeat(MANY)}) {
      assertThatThrownBy(() -> Parser.parse(start + " " + open.repeat(MANY) + core + closing))
          .isInstanceOf(AdqlException.class)
          .hasMessageEndingWith("the query nests more than 100 levels deep here; simplify it");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT 1                  ~ ' + 1'
          SELECT 1                  ~ ' || a'
          SELECT 1                  ~ ' * a'
          SELECT a                  ~ [1]
          SELECT * FROM t           ~ ' CROSS JOIN t'
          SELECT 1                  ~ ' UNION SELECT 1'
          SELECT 1                  ~ ' INTERSECT SELECT 1'
          """)
  void refusesLongChains(String start, String link) throws Exception {
    String longest = start + link.repeat(TreeHeight.MAXIMUM - 10);
    onUsualStack(() -> walkByRecursion(longest));
    assertThatThrownBy(() -> Parser.parse(start + link.repeat(MANY)))
        .isInstanceOf(AdqlException.class)
        .hasMessageEndingWith(
            "more than 500 operators, joins or sub-queries in a row here; split the query");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT 1 WHERE a=1       ~ ' OR a=1'
          SELECT 1 WHERE a=1       ~ ' AND a+1=1'
          SELECT 1 WHERE a IN (1   ~ ', 1'
          SELECT 1                 ~ ', 1 AS b'
          SELECT * FROM t          ~ ', t'
          SELECT 1 ORDER BY a      ~ ', b DESC'
          """)
  void acceptsLongLists(String start, String link) throws Exception {
    String end = start.contains("(") ? ")" : "";
    Statement statement = Parser.parse(start + link.repeat(MANY) + end);
    assertThat(Parser.parse(AdqlWriter.write(statement)).query().orderBy())
        .hasSameSizeAs(statement.query().orderBy());
  }

  /** Chains inside parentheses at the start of chains lean left through every level. */
  @Test
  void refusesChainsThatAreLongTogether() {
    String query = "SELECT " + "(".repeat(90) + "a" + "+b+c+d+e+f+g+h)".repeat(90);
    assertThatThrownBy(() -> Parser.parse(query))
        .isInstanceOf(AdqlException.class)
        .hasMessageEndingWith(
            "more than 500 operators, joins or sub-queries in a row here; split the query");
  }

  @Test
  void readsManyOpenParenthesesInLinearTime() {
    assertThatThrownBy(() -> Parser.parse("SELECT 1 FROM " + "(".repeat(2 * MANY)))
        .isInstanceOf(AdqlException.class);
  }

  private static @Nullable Void walkByRecursion(String adql) throws AdqlException {
    Statement statement = Parser.parse(adql);
    Statement again = Parser.parse(adql);
    assertThat(again.equals(statement)).isTrue();
    assertThat(again.hashCode()).isEqualTo(statement.hashCode());
    assertThat(again.toString()).startsWith("Statement[");
    Statement written = Parser.parse(AdqlWriter.write(statement));
    assertThat(written.query().orderBy()).isEmpty();
    return null;
  }

  private static void onUsualStack(Callable<@Nullable Void> work) throws Exception {
    FutureTask<@Nullable Void> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "usual stack", USUAL_STACK);
    thread.start();
    task.get();
  }
}
