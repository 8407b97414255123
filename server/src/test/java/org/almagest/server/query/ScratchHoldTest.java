package org.almagest.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchHoldTest {
  @TempDir Path folder;

  @BeforeEach
  void leave() throws IOException {
    Files.createFile(Files.createTempDirectory(folder, "upload-").resolve("table-0"));
    Files.createFile(Files.createDirectory(folder.resolve("parts")).resolve("upload_1_2.tmp"));
    Files.createTempFile(folder, "sent", null);
    Files.createTempFile(folder, "fetched", null);
    Files.createTempFile(folder, "job-table-", ".tmp");
    Files.createTempFile(folder, "almagest-", "-unpacked");
    Files.createFile(folder.resolve("sentences.txt"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(".in-use"))
          .toList();
    }
  }

  @Test
  void whatAKilledServerLeftGoesAndWhatIsOthersStays() throws IOException {
    try (ScratchHold _ = ScratchHold.of(folder)) {
      assertThat(files()).containsExactly("sentences.txt");
      assertThat(folder.resolve("parts")).isDirectory();
    }
  }

  @Test
  void nothingGoesWhileAnotherUsesIt() throws IOException {
    try (ScratchHold _ = ScratchHold.of(folder)) {
      Files.createTempFile(folder, "sent", null);
      try (ScratchHold _ = ScratchHold.of(folder)) {
        assertThat(files()).hasSize(2);
      }
    }
    try (ScratchHold _ = ScratchHold.of(folder)) {
      assertThat(files()).hasSize(1);
    }
  }
}
