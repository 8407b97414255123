package org.almagest.adql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final String QUERY =
      """
      WITH w AS (SELECT a FROM t)
      SELECT TOP 5 (a + b) * -c AS x, t.*, COUNT(*)
      FROM s.t AS u JOIN (SELECT 1) q USING (id)
      WHERE NOT (a = 'x' OR CAST(b AS CHAR(2)) IS NULL)
      ORDER BY (x) DESC OFFSET 3 ;
      """;

  @Test
  void everyNodeKnowsItsText() throws Exception {
    List<String> texts = new ArrayList<>();
    collect(Parser.parse(QUERY), texts);
    assertThat(texts)
        .contains(
            "w AS (SELECT a FROM t)",
            "5",
            "(a + b) * -c AS x",
            "(a + b) * -c",
            "a + b",
            "-c",
            "t.*",
            "COUNT(*)",
            "s.t AS u",
            "s.t",
            "(SELECT 1) q",
            "s.t AS u JOIN (SELECT 1) q USING (id)",
            "NOT (a = 'x' OR CAST(b AS CHAR(2)) IS NULL)",
            "a = 'x' OR CAST(b AS CHAR(2)) IS NULL",
            "a = 'x'",
            "'x'",
            "CAST(b AS CHAR(2)) IS NULL",
            "CHAR(2)",
            "(x) DESC",
            "x",
            QUERY.substring(0, QUERY.lastIndexOf(" ;")));
  }

  @Test
  void countsLinesOfAllSystems() {
    assertThat(refusal("SELECT a\r\nFROM\r\rt\n  WHERE").span()).isEqualTo(new Span(25, 0, 5, 8));
  }

  @Test
  void countsLinesInsideQuotes() {
    assertThat(refusal("SELECT 'a\nb' AS \"c\nd\" FROM %").span()).isEqualTo(new Span(27, 1, 3, 9));
  }

  private static AdqlException refusal(String adql) {
    return catchThrowableOfType(AdqlException.class, () -> Parser.parse(adql));
  }

  private static void collect(Object node, List<String> texts) throws Exception {
    if (node instanceof List<?> list) {
      for (Object element : list) {
        collect(element, texts);
      }
    } else if (node instanceof Span span) {
      texts.add(QUERY.substring(span.offset(), span.offset() + span.length()));
    } else if (node instanceof Record tree) {
      for (RecordComponent component : tree.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(tree);
        if (value != null) {
          collect(value, texts);
        }
      }
    }
  }
}
