package org.almagest.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.TableName;
import org.almagest.server.publish.Published;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void endsWithACommandToPasteWhateverTheNames() {
    Published published =
        new Published(
            new TableName("Mine", "it's \"x\""),
            1_234,
            3,
            Optional.of(new SkyPosition("R A", "dec", null, true)),
            null,
            List.of("a note"));
    assertThat(Report.of(published, Duration.ofMillis(1500)))
        .contains("rows      1,234", "key       none", "time      1.5 s", "note: a note")
        .endsWith(
            "Try: ./almagest query 'SELECT TOP 5 * FROM Mine.\"it'\\''s \"\"x\"\"\" WHERE DISTANCE(\"R A\", dec, 180, 0) < 10'\n");
  }
}
