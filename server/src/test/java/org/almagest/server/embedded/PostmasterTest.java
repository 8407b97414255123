package org.almagest.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

  /** A shell that becomes a process which never asks how its child ended. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void isDeadWhenNobodyHasCollectedIt() throws IOException {
    Process parent =
        new ProcessBuilder("sh", "-c", "sh -c 'read line' <&0 & echo $!; exec sleep 600").start();
    try {
      long child = Long.parseLong(parent.inputReader().readLine());
      Files.writeString(file(), child + "\n/data\n1700000000\n5499\n");
      ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly);
      Path status = Path.of("/proc", Long.toString(child), "stat");
      while (Files.exists(status) && !Files.readString(status).contains(") Z ")) {
        Thread.onSpinWait();
      }

      assertThat(Postmaster.of(data).orElseThrow().alive()).isFalse();
    } finally {
      parent.destroyForcibly();
    }
  }

  private Path file() {
    return data.resolve("postmaster.pid");
  }
}
