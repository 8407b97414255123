package org.almagest.formats;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Room on disk for results that cannot be written in one pass. Thread-safe.
 *
 * @param folder an existing folder that the server may fill
 */
public record Scratch(Path folder) {
  /** The system's folder for temporary files: for tests and tools. */
  public static Scratch ofSystem() {
    return new Scratch(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * An empty file for reading and writing, gone when it is closed. Its name is taken away at once
   * where the system can, so that not even a killed server leaves it behind.
   */
  public FileChannel file() throws IOException {
    return FileChannel.open(
        Files.createTempFile(folder, "result-", ".part"),
        Set.of(
            StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
  }
}
