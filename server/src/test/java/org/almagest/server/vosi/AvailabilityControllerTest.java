package org.almagest.server.vosi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AvailabilityControllerTest {
  @Test
  void availableIsWhatAnswersQueries() {
    assertThat(document(new AvailabilityController(() -> true)))
        .contains("<vosi:available>true</vosi:available>")
        .doesNotContain("vosi:note");
    assertThat(document(new AvailabilityController(() -> false)))
        .contains("<vosi:available>false</vosi:available>")
        .contains("<vosi:note>the database does not answer</vosi:note>");
  }

  @Test
  void aServerThatStopsIsNot() {
    AvailabilityController controller = new AvailabilityController(() -> true);
    controller.stop();

    assertThat(document(controller))
        .contains("<vosi:available>false</vosi:available>")
        .contains("<vosi:note>the server is being stopped</vosi:note>");
  }

  private static String document(AvailabilityController controller) {
    byte[] body = controller.availability().getBody();
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }
}
