package org.almagest.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostmasterTest {
  @TempDir private Path data;

  @Test
  void isAbsentWithoutItsFileOrBeforeItKnowsItsPort() throws IOException {
    assertThat(Postmaster.of(data)).isEmpty();

    Files.writeString(file(), "4711\n/data\n");
    assertThat(Postmaster.of(data)).isEmpty();
  }

  @Test
  void isDeadWhenItsNumberIsAnothersNow() throws IOException {
    long mine = ProcessHandle.current().pid();
    Files.writeString(file(), mine + "\n/data\n1700000000\n5499\n\n127.0.0.1\n");

    Postmaster postmaster = Postmaster.of(data).orElseThrow();

    assertThat(postmaster.port()).isEqualTo(5499);
    assertThat(postmaster.alive()).isFalse();
    postmaster.forget();
    assertThat(file()).doesNotExist();
  }

  private Path file() {
    return data.resolve("postmaster.pid");
  }
}
