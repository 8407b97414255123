package org.almagest.server.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.almagest.formats.ScratchException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void aFullDiskIsTheServersFault() {
    TapFailure failure = Failures.of(new ScratchException(new IOException("No space left")));
    assertThat(failure.code().status()).isEqualTo(503);
    assertThat(failure.message())
        .isEqualTo(
            "the server has no room on disk for this result; please try again later, or ask for"
                + " fewer rows or for a format that needs no room (VOTable, CSV)");
  }
}
