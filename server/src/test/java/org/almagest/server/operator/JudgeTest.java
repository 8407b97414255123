package org.almagest.server.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.schema.Catalog;
import org.junit.jupiter.api.Test;

/** The lines that the command adql reads and writes. */
class JudgeTest {
  @Test
  void readsALine() throws IOException {
    QueryLine line =
        QueryLine.parse("{\"more\": [1], \"id\": \"a\\\"b\", \"adql\": \"SELECT 1\\n\"}");

    assertThat(line).isEqualTo(new QueryLine("\"a\\\"b\"", "SELECT 1\n"));
    assertThat(QueryLine.parse("{\"id\": 12, \"adql\": \"\"}").id()).isEqualTo("12");
  }

  @Test
  void refusesALineWithoutAQuery() {
    assertThatThrownBy(() -> QueryLine.parse("{\"id\": 1}"))
        .hasMessage("the object has no \"adql\" with a string");
    assertThatThrownBy(() -> QueryLine.parse("SELECT 1"))
        .hasMessageStartingWith("this is not JSON");
  }

  @Test
  void keepsTheIdentifierOfALineItCannotRead() {
    for (String rest : new String[] {"}", ", \"adql\": 7}", ", \"adql\": \"SELECT 1\"} more"}) {
      assertThatThrownBy(() -> QueryLine.parse("{\"id\": 17" + rest))
          .isInstanceOfSatisfying(
              UnreadableLineException.class, line -> assertThat(line.id()).isEqualTo("17"));
    }
  }

  @Test
  void tellsTheTranslation() throws AdqlException {
    Judge judge = Judge.of(new Catalog(List.of()), 10);

    assertThat(Verdict.right("1", judge.judge("SELECT 2 AS \"a\"\"b\"")))
        .startsWith("{\"id\":1,\"ok\":true,\"sql\":\"SELECT 2")
        .contains("\"columns\":[{\"name\":\"a\\\"b\",\"datatype\":\"int\",\"arraysize\":null")
        .endsWith("\"error\":null}");
  }

  @Test
  void tellsTheError() {
    assertThatThrownBy(() -> Judge.ofSyntax().judge("SELECT\n distance FROM t"))
        .isInstanceOfSatisfying(
            AdqlException.class,
            problem ->
                assertThat(Verdict.wrong(null, problem))
                    .isEqualTo(
                        "{\"id\":null,\"ok\":false,\"sql\":null,\"columns\":null,\"error\":{\"line\":2,\"column\":2,\"message\":\"\\\"distance\\\" is a reserved word of ADQL; write it in double quotes: \\\"distance\\\"\"}}"));
  }
}
