package org.almagest.server.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicySqlTest {
  private static final String GROUPS = "ANY ((SELECT almagest_access.groups())::text[])";

  @Test
  void aDateForAllRowsNeedsNoColumn() {
    Rule rule = new Rule(null, Instant.parse("2027-01-01T00:00:00Z"), null, null, null);
    assertThat(visible(rule, null, null, null))
        .isEqualTo("now() >= '2027-01-01T00:00:00Z'::timestamptz");
  }

  @Test
  void anyOfTheWaysLetsARowPass() {
    Rule rule = new Rule("kind = 1", null, "release", null, "team");
    assertThat(
            visible(
                rule,
                "\"obs\".\"kind\" = 1",
                new PolicyColumn("release", "release", "timestamp without time zone"),
                new PolicyColumn("team", "team", "text")))
        .isEqualTo(
            "(\"obs\".\"kind\" = 1) IS NOT TRUE"
                + " OR \"obs\".\"release\" <= (now() AT TIME ZONE 'UTC')"
                + " OR \"obs\".\"team\"::text = "
                + GROUPS);
  }

  @Test
  void datesAreComparedInUtcWhateverTheSessionSays() {
    Rule rule = new Rule(null, null, "day", null, null);
    assertThat(visible(rule, null, new PolicyColumn("day", "day", "date"), null))
        .isEqualTo("\"obs\".\"day\" <= (now() AT TIME ZONE 'UTC')::date");
    assertThat(
            visible(rule, null, new PolicyColumn("day", "day", "timestamp with time zone"), null))
        .isEqualTo("\"obs\".\"day\" <= now()");
    assertThatThrownBy(() -> visible(rule, null, new PolicyColumn("day", "day", "text"), null))
        .isInstanceOf(RestrictionProblem.class)
        .hasMessage(
            "column \"day\" holds no dates (PostgreSQL: text); --release-column takes a date or a timestamp");
  }

  @Test
  void hostileNamesStayNames() {
    Rule fixed = new Rule(null, null, null, "o'neill'; DROP TABLE x; --\\", null);
    assertThat(visible(fixed, null, null, null))
        .isEqualTo("'o''neill''; DROP TABLE x; --\\' = " + GROUPS);
    Rule column = new Rule(null, null, null, null, "a\"b");
    assertThat(
            PolicySql.visible(
                "t\") OR true; --",
                column,
                null,
                null,
                new PolicyColumn("a\"b", "a\"b) OR (true", "text")))
        .isEqualTo("\"t\"\") OR true; --\".\"a\"\"b) OR (true\"::text = " + GROUPS);
  }

  @Test
  void aRuleThatNobodyCouldPassIsRefused() {
    assertThatThrownBy(() -> new Rule("kind = 1", null, null, null, null))
        .isInstanceOf(RestrictionProblem.class)
        .hasMessageContaining("nobody would ever see these rows");
    assertThatThrownBy(() -> new Rule(null, Instant.EPOCH, "release", null, null))
        .hasMessage("give one date for all rows or a column of dates, not both");
    assertThatThrownBy(() -> new Rule(null, null, null, "g", "team"))
        .hasMessage("give one group for all rows or a column of groups, not both");
  }

  private static String visible(
      Rule rule,
      @Nullable String condition,
      @Nullable PolicyColumn release,
      @Nullable PolicyColumn group) {
    return PolicySql.visible("obs", rule, condition, release, group);
  }
}
