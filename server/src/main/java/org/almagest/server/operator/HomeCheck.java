package org.almagest.server.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The archive's folder: writable, and with room. */
record HomeCheck(Path home) implements Check {
  private static final String SUBJECT = "home";
  private static final String DISK = "disk";
  private static final long GIGABYTE = 1_000_000_000L;
  private static final long LEAST = GIGABYTE;
  private static final long COMFORTABLE = 10 * GIGABYTE;

  @Override
  public List<Finding> findings() {
    Path folder = home.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "doctor", ".tmp"));
      return List.of(Finding.ok(SUBJECT, folder + " is writable"), room(freeSpace(folder)));
    } catch (IOException failure) {
      return List.of(
          Finding.fail(
              SUBJECT,
              "cannot write to %s (%s); change its owner or set ALMAGEST_HOME"
                  .formatted(folder, failure.getMessage())));
    }
  }

  /** Asks the folder itself: Files.getFileStore fails where its mount point is out of sight. */
  private static long freeSpace(Path folder) {
    return folder.toFile().getUsableSpace();
  }

  static Finding room(long bytes) {
    String text = "%.1f GB free".formatted((double) bytes / GIGABYTE);
    if (bytes < LEAST) {
      return Finding.fail(DISK, text + "; make room or set ALMAGEST_HOME to a larger disk");
    }
    if (bytes < COMFORTABLE) {
      return Finding.warn(DISK, text + "; large results and catalogues need more");
    }
    return Finding.ok(DISK, text);
  }
}
