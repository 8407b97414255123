package org.almagest.server.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PgSphereFailuresTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "spherepoly_from_array: a line segment overlaps or polygon too large",
        "spherepoly_from_array: a polygon segment length must be not equal 180 degrees.",
        "spherepoly_from_array: more than two points needed",
        "radius must be not greater than 90 degrees or less than 0"
      })
  void whatIsWrongWithAShapeIsTheUsers(String text) {
    assertThat(SqlFailures.of(new SQLException(text, "XX000")))
        .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.BAD_DATA));
  }

  @Test
  void otherInternalErrorsAreNot() {
    assertThat(PgSphereFailures.of("spherepoly_get_point: out of memory")).isEmpty();
  }
}
