package org.almagest.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  private static final int MUCH = 1_000_003;

  @TempDir Path folder;

  @Test
  void givesBackWhatWasWrittenAndLeavesNoFile() throws IOException {
    byte[] written = new byte[MUCH];
    new Random(7).nextBytes(written);
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Spool spool = new Spool(new Scratch(folder))) {
      for (int at = 0; at < MUCH; at += 1001) {
        spool.sink().put(written, at, Math.min(1001, MUCH - at));
        spool.settle();
      }
      assertThat(spool.size()).isEqualTo(MUCH);
      read.writeBytes(spool.next(10));
      read.writeBytes(spool.next(900_000));
      spool.copyTo(read);
      assertThat(spool.next(1)).isEmpty();
    }
    assertThat(read.toByteArray()).isEqualTo(written);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  /** As when the disk is full: not an IOException, which would mean that the client has gone. */
  @Test
  void saysThatTheDiskTakesNoMore() throws IOException {
    try (Spool spool = new Spool(new Scratch(folder.resolve("missing")))) {
      spool.sink().put(new byte[1000]);
      spool.settle();
      spool.sink().put(new byte[MUCH]);
      assertThatThrownBy(spool::settle)
          .isInstanceOf(ScratchException.class)
          .hasMessageStartingWith("the room for results on the server's disk cannot be used: ");
    }
  }
}
