package org.almagest.server.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of one query's tables, each once, until it is closed. One thread. */
final class UploadFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
  private static final String PREFIX = "upload-";

  private final Path folder;
  private final Map<UploadSource, Path> files = new HashMap<>();

  /** Gets one file. */
  @FunctionalInterface
  interface Getter {
    /** Puts it into {@code folder}, where it becomes {@code target} or whatever is returned. */
    Path get(Path folder, Path target) throws IOException;
  }

  private UploadFolder(Path folder) {
    this.folder = folder;
  }

  static UploadFolder in(Path scratch) throws IOException {
    return new UploadFolder(Files.createTempDirectory(scratch, PREFIX));
  }

  /**
   * Deletes what a server that was killed has left in {@code scratch}.
   *
   * @param age that no query reaches
   */
  static void clear(Path scratch, Duration age) {
    Instant latest = Instant.now().minus(age);
    try (Stream<Path> folders = Files.list(Files.createDirectories(scratch))) {
      for (Path folder : folders.filter(UploadFolder::isOne).toList()) {
        if (Files.getLastModifiedTime(folder).toInstant().isBefore(latest)) {
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    } catch (IOException failure) {
      LOG.warn("old files of uploaded tables stay in {}: {}", scratch, failure.getMessage());
    }
  }

  private static boolean isOne(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(PREFIX) && Files.isDirectory(folder);
  }

  /** The file of {@code source}, gotten when it is first asked for. */
  Path file(UploadSource source, Getter getter) throws IOException {
    Path known = files.get(source);
    if (known != null) {
      return known;
    }
    Path file = getter.get(folder, folder.resolve("table-" + files.size()));
    files.put(source, file);
    return file;
  }

  @Override
  public void close() {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException failure) {
      LOG.warn("files of uploaded tables stay in {}: {}", folder, failure.getMessage());
    }
  }
}
